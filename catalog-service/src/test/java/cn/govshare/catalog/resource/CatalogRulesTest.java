package cn.govshare.catalog.resource;

import static cn.govshare.catalog.resource.BrokenEntries.basis;
import static cn.govshare.catalog.resource.DescriptionFixture.basicEntry;
import static cn.govshare.catalog.resource.DescriptionFixture.conditionalEntry;
import static cn.govshare.catalog.resource.DescriptionFixture.itemSharedAs;
import static cn.govshare.catalog.resource.DescriptionFixture.monthlyAmount;
import static cn.govshare.catalog.resource.DescriptionFixture.notSharedEntry;
import static cn.govshare.catalog.resource.DescriptionFixture.unconditionalEntry;
import static cn.govshare.kernel.vocabulary.SharingType.CONDITIONAL;
import static cn.govshare.kernel.vocabulary.SharingType.NOT_SHARED;
import static cn.govshare.kernel.vocabulary.SharingType.UNCONDITIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.BasisLevel;
import cn.govshare.kernel.vocabulary.DataGrade;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Art. 8, 10, 11, 16, 22(3): what an entry of the catalog must satisfy")
class CatalogRulesTest {
    static Stream<BrokenEntries.Case> oneRuleBroken() {
        return BrokenEntries.all();
    }

    @Test
    @DisplayName("国令第809号 art. 13: the nine fields, where its profile is in force")
    void nineFieldsAreAskedForUnderTheProfileOfTheRegulation() {
        var empty = unconditionalEntry()
                .named("")
                .inFormat("")
                .updated(null)
                .withItems()
                .providedBy()
                .made();

        var asked = CatalogRules.faultsOf(empty, BrokenEntries.around("sc-809-2025", false)).stream()
                .filter(fault -> fault.code().equals("fields-of-the-profile-are-stated"))
                .toList();

        assertThat(asked)
                .extracting(Fault::field)
                .containsExactly(
                        "/name",
                        "/items",
                        "/format",
                        "/updateCycle",
                        "/provisionModes",
                        "/usageRequirements",
                        "/grading");
        assertThat(asked.getFirst().message().zh()).contains("国务院令第809号", "第13条", "数据目录名称");
        assertThat(RuleProfile.shipped("sc-809-2025").catalogFields())
                .hasSize(CatalogField.values().length)
                .hasSize(9);
        assertThat(CatalogRules.faultsOf(
                        conditionalEntry().graded("个人信息", DataGrade.SENSITIVE).made(),
                        BrokenEntries.around("sc-809-2025", false)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("oneRuleBroken")
    void ruleThatIsBrokenAloneIsNamedWithItsArticleAndItsFields(BrokenEntries.Case one) {
        var faults = CatalogRules.faultsOf(one.entry(), one.around());

        assertThat(faults).extracting(Fault::field).containsExactly(one.fields());
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(one.rule());
            assertThat(fault.article()).isEqualTo(one.article());
            assertThat(fault.message().zh()).isNotBlank();
            assertThat(fault.message().en()).isNotBlank();
        });
    }

    static Stream<ResourceDescription> lawfulEntries() {
        return Stream.of(
                conditionalEntry().made(),
                unconditionalEntry().made(),
                basicEntry().made(),
                notSharedEntry().made(),
                notSharedEntry().providedBy().made(),
                notSharedEntry()
                        .refusedBy(basis(BasisLevel.ADMINISTRATIVE_REGULATION))
                        .made(),
                notSharedEntry().refusedBy(basis(BasisLevel.CENTRAL_POLICY)).made(),
                conditionalEntry()
                        .ofKind(ResourceKind.THEMATIC)
                        .onTheme("SOCIAL_SECURITY")
                        .made(),
                conditionalEntry().withMoreItems(itemSharedAs(CONDITIONAL)).made(),
                conditionalEntry()
                        .withMoreItems(itemSharedAs(NOT_SHARED))
                        .refusedBy(basis(BasisLevel.LAW))
                        .made(),
                basicEntry().withMoreItems(itemSharedAs(UNCONDITIONAL)).made(),
                conditionalEntry()
                        .withItems(monthlyAmount())
                        .providedBy(ProvisionMode.BATCH_DOWNLOAD)
                        .made());
    }

    @ParameterizedTest
    @MethodSource("lawfulEntries")
    void lawfulEntryHasNoFault(ResourceDescription entry) {
        assertThat(CatalogRules.faultsOf(entry, BrokenEntries.USUAL)).isEmpty();
    }

    @Test
    void severalBrokenRulesAreAllNamedAtOnce() {
        var entry = conditionalEntry()
                .summarised("")
                .sharedAs(NOT_SHARED)
                .withItems(monthlyAmount(), monthlyAmount(), itemSharedAs(UNCONDITIONAL))
                .made();

        assertThat(CatalogRules.faultsOf(entry, BrokenEntries.around(RuleProfile.DEFAULT, true)))
                .extracting(Fault::code)
                .containsOnly(
                        "name-is-unique",
                        "summary-is-stated",
                        "items-are-never-wider-than-their-entry",
                        "not-shared-needs-a-basis-of-high-level",
                        "item-names-are-unique-identifiers",
                        "at-least-one-key-item",
                        "online-query-has-a-queryable-item");
    }

    @Test
    void everyRuleHasACaseThatBreaksIt() {
        assertThat(oneRuleBroken().map(BrokenEntries.Case::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        CatalogRules.RULES.stream().map(CatalogRule::code).toList());
    }

    @Test
    void everyRuleThatIsWrittenIsInForceAndCarriesItsArticle() {
        var written = Stream.of(EntryRules.class, SharingRules.class, ItemRules.class, FormRules.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == CatalogRule.class && Modifier.isStatic(field.getModifiers()))
                .toList();

        assertThat(written).hasSameSizeAs(CatalogRules.RULES);
        assertThat(written).allSatisfy(field -> {
            var rule = (CatalogRule) Objects.requireNonNull(field.get(null));
            assertThat(CatalogRules.RULES).contains(rule);
            assertThat(List.of(Objects.requireNonNull(field.getAnnotation(Article.class))
                            .value()))
                    .containsExactly(rule.article());
        });
    }
}
