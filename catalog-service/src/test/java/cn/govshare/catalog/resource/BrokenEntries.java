package cn.govshare.catalog.resource;

import static cn.govshare.catalog.resource.DescriptionFixture.basicEntry;
import static cn.govshare.catalog.resource.DescriptionFixture.conditionalEntry;
import static cn.govshare.catalog.resource.DescriptionFixture.identityNumber;
import static cn.govshare.catalog.resource.DescriptionFixture.item;
import static cn.govshare.catalog.resource.DescriptionFixture.itemSharedAs;
import static cn.govshare.catalog.resource.DescriptionFixture.monthlyAmount;
import static cn.govshare.catalog.resource.DescriptionFixture.notSharedEntry;
import static cn.govshare.catalog.resource.DescriptionFixture.unconditionalEntry;
import static cn.govshare.kernel.vocabulary.SharingType.CONDITIONAL;
import static cn.govshare.kernel.vocabulary.SharingType.NOT_SHARED;
import static cn.govshare.kernel.vocabulary.SharingType.UNCONDITIONAL;

import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.vocabulary.BasicRegister;
import cn.govshare.kernel.vocabulary.BasisLevel;
import cn.govshare.kernel.vocabulary.DataGrade;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.kernel.vocabulary.ValueCheck;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Entries of which each breaks one rule and no other, and what lies around them.
final class BrokenEntries {
    private static final Themes THEMES = new Themes(Map.of("SOCIAL_SECURITY", Text.of("社会保障", "social security")));
    private static final ResourceCode BACK = new ResourceCode("3320481001001/000009");
    static final Surroundings USUAL = around(RuleProfile.DEFAULT, false);

    static Surroundings around(String profile, boolean isNameTaken, ResourceCode... leadingBack) {
        return new Surroundings(
                THEMES, Shipped.formats(), RuleProfile.shipped(profile), isNameTaken, Set.of(leadingBack));
    }

    /// An entry that breaks one rule and no other.
    record Case(String rule, String article, ResourceDescription entry, Surroundings around, String... fields) {
        @Override
        public String toString() {
            return "Art. %s: %s at %s".formatted(article, rule, String.join(", ", fields));
        }
    }

    private static Case broken(String rule, String article, DescriptionFixture entry, String... fields) {
        return new Case(rule, article, entry.made(), USUAL, fields);
    }

    static NonSharingBasis basis(BasisLevel level) {
        return new NonSharingBasis(level, "某文件", null, "第一条", "不予共享。");
    }

    private static SharingTerms terms(String condition, String scope, UsePurpose... purposes) {
        return new SharingTerms(condition, scope, Set.of(purposes));
    }

    private BrokenEntries() {}

    static Stream<Case> all() {
        return Stream.of(statedAsAWhole(), howItIsShared(), itsItems(), ofTheForm())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> statedAsAWhole() {
        return Stream.of(
                broken("name-is-stated", "8(1)", conditionalEntry().named(" —— "), "/name"),
                new Case(
                        "name-is-unique",
                        "8(1)",
                        conditionalEntry().made(),
                        around(RuleProfile.DEFAULT, true),
                        "/name"),
                broken("summary-is-stated", "8(1)", conditionalEntry().summarised(" "), "/summary"),
                broken("format-is-stated", "8(1)", conditionalEntry().inFormat(""), "/format"),
                broken("update-cycle-is-stated", "8(1)", conditionalEntry().updated(null), "/updateCycle"),
                broken(
                        "classified-material-is-refused",
                        "22(3)",
                        conditionalEntry().classified(),
                        "/classified"),
                broken("basic-names-its-register", "11(2)", basicEntry().inRegister(null), "/register"),
                broken(
                        "basic-names-its-register",
                        "11(2)",
                        conditionalEntry().inRegister(BasicRegister.POPULATION),
                        "/register"),
                broken("thematic-names-its-theme", "11(3)", conditionalEntry().ofKind(ResourceKind.THEMATIC), "/theme"),
                broken(
                        "thematic-names-its-theme",
                        "11(3)",
                        conditionalEntry().ofKind(ResourceKind.THEMATIC).onTheme("ASTROLOGY"),
                        "/theme"),
                broken("thematic-names-its-theme", "11(3)", conditionalEntry().onTheme("SOCIAL_SECURITY"), "/theme"),
                broken(
                        "shared-resource-names-provision-modes",
                        "16",
                        conditionalEntry().providedBy(),
                        "/provisionModes"));
    }

    private static Stream<Case> howItIsShared() {
        return Stream.of(
                broken(
                        "basic-items-are-unconditional",
                        "11(2)",
                        basicEntry().sharedAs(CONDITIONAL).on(terms("条件", "范围", UsePurpose.WORK_REFERENCE)),
                        "/sharingType"),
                broken(
                        "basic-items-are-unconditional",
                        "11(2)",
                        basicEntry()
                                .withMoreItems(itemSharedAs(CONDITIONAL))
                                .on(terms("条件", "范围", UsePurpose.WORK_REFERENCE)),
                        "/items/2/sharingType"),
                broken(
                        "items-are-never-wider-than-their-entry",
                        "10",
                        conditionalEntry().withMoreItems(itemSharedAs(UNCONDITIONAL)),
                        "/items/2/sharingType"),
                broken(
                        "conditional-states-its-terms",
                        "16",
                        conditionalEntry().on(null),
                        "/terms/condition",
                        "/terms/scope",
                        "/terms/purposes"),
                broken(
                        "conditional-states-its-terms",
                        "16",
                        conditionalEntry().on(terms("", "范围", UsePurpose.WORK_REFERENCE)),
                        "/terms/condition"),
                broken(
                        "conditional-states-its-terms",
                        "16",
                        conditionalEntry().on(terms("条件", " ", UsePurpose.WORK_REFERENCE)),
                        "/terms/scope"),
                broken(
                        "conditional-states-its-terms",
                        "16",
                        conditionalEntry().on(terms("条件", "范围")),
                        "/terms/purposes"),
                broken(
                        "conditional-states-its-terms",
                        "16",
                        unconditionalEntry()
                                .withMoreItems(itemSharedAs(CONDITIONAL))
                                .on(terms("条件", "范围")),
                        "/terms/purposes"),
                broken(
                        "not-shared-needs-a-basis-of-high-level",
                        "11(1)",
                        notSharedEntry().refusedBy(null),
                        "/nonSharingBasis/level",
                        "/nonSharingBasis/document",
                        "/nonSharingBasis/article",
                        "/nonSharingBasis/text"),
                broken(
                        "not-shared-needs-a-basis-of-high-level",
                        "11(1)",
                        notSharedEntry().refusedBy(basis(BasisLevel.LOCAL_REGULATION)),
                        "/nonSharingBasis/level"),
                broken(
                        "not-shared-needs-a-basis-of-high-level",
                        "11(1)",
                        notSharedEntry().refusedBy(basis(BasisLevel.OTHER_DOCUMENT)),
                        "/nonSharingBasis/level"),
                broken(
                        "not-shared-needs-a-basis-of-high-level",
                        "11(1)",
                        conditionalEntry()
                                .withMoreItems(itemSharedAs(NOT_SHARED))
                                .refusedBy(basis(BasisLevel.DEPARTMENTAL_RULE)),
                        "/nonSharingBasis/level"));
    }

    private static Stream<Case> itsItems() {
        return Stream.of(
                broken(
                        "at-least-one-item",
                        "8(1)",
                        conditionalEntry().withItems().providedBy(ProvisionMode.SYSTEM_INTEGRATION),
                        "/items"),
                broken(
                        "item-names-are-unique-identifiers",
                        "21",
                        conditionalEntry().withMoreItems(item("月收入", ItemType.MONEY, null, null, null)),
                        "/items/2/name"),
                broken(
                        "item-names-are-unique-identifiers",
                        "21",
                        conditionalEntry().withMoreItems(item("Robert\"); DROP", ItemType.TEXT, null, null, null)),
                        "/items/2/name"),
                broken(
                        "item-names-are-unique-identifiers",
                        "21",
                        conditionalEntry().withMoreItems(item("a".repeat(64), ItemType.DATE, null, null, null)),
                        "/items/2/name"),
                broken(
                        "item-names-are-unique-identifiers",
                        "21",
                        conditionalEntry().withMoreItems(monthlyAmount()),
                        "/items/2/name"),
                broken(
                        "lengths-fit-types",
                        "21",
                        conditionalEntry().withMoreItems(item("born_on", ItemType.DATE, 10, null, null)),
                        "/items/2/length"),
                broken(
                        "lengths-fit-types",
                        "21",
                        conditionalEntry().withMoreItems(item("name", ItemType.STRING, 0, null, null)),
                        "/items/2/length"),
                broken(
                        "lengths-fit-types",
                        "21",
                        conditionalEntry().withMoreItems(item("ratio", ItemType.DECIMAL, 39, null, null)),
                        "/items/2/length"),
                broken(
                        "lengths-fit-types",
                        "21",
                        conditionalEntry().withMoreItems(item("ratio", ItemType.DECIMAL, 4, 5, null)),
                        "/items/2/scale"),
                broken(
                        "lengths-fit-types",
                        "21",
                        conditionalEntry().withMoreItems(item("count", ItemType.INTEGER, null, 2, null)),
                        "/items/2/scale"),
                broken(
                        "checks-fit-types",
                        "21",
                        conditionalEntry()
                                .withMoreItems(item("unit_code", ItemType.STRING, 20, null, ValueCheck.GB32100)),
                        "/items/2/check"),
                broken(
                        "checks-fit-types",
                        "21",
                        conditionalEntry()
                                .withMoreItems(item("unit_code", ItemType.TEXT, null, null, ValueCheck.GB32100)),
                        "/items/2/check"),
                broken(
                        "at-least-one-key-item",
                        "16",
                        conditionalEntry().withItems(monthlyAmount()).providedBy(ProvisionMode.FRONT_END_MACHINE),
                        "/items"),
                broken(
                        "key-items-are-required",
                        "18",
                        conditionalEntry()
                                .withItems(
                                        identityNumber(),
                                        new InformationItem(
                                                "month",
                                                "月份",
                                                ItemType.STRING,
                                                6,
                                                null,
                                                true,
                                                false,
                                                false,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null)),
                        "/items/1/required"),
                broken(
                        "online-query-has-a-queryable-item",
                        "16",
                        conditionalEntry().withItems(monthlyAmount()).providedBy(ProvisionMode.ONLINE_QUERY),
                        "/items"));
    }

    private static Stream<Case> ofTheForm() {
        return Stream.of(
                broken("format-is-of-the-dictionary", "8(1)", conditionalEntry().inFormat("羊皮纸"), "/format"),
                broken(
                        "format-types-are-of-their-class",
                        "8(1)",
                        conditionalEntry().inFormat("电子表格").ofFormatTypes("xlsx", "oracle"),
                        "/formatTypes/1"),
                broken(
                        "open-resource-states-its-condition",
                        "8(1)",
                        conditionalEntry().opened(true, " "),
                        "/openness/condition"),
                new Case(
                        "associated-never-lead-back",
                        "8(1)",
                        conditionalEntry()
                                .associatedWith(new ResourceCode("3320481001001/000008"), BACK)
                                .made(),
                        around(RuleProfile.DEFAULT, false, BACK),
                        "/associated/1"),
                broken(
                        "grade-covers-its-items",
                        "22(1)",
                        conditionalEntry()
                                .graded("个人信息", DataGrade.INTERNAL)
                                .withMoreItems(stated("phone", null, null, DataGrade.SENSITIVE)),
                        "/items/2/sensitivity"),
                broken(
                        "code-list-version-names-its-list",
                        "21",
                        conditionalEntry().withMoreItems(stated("sex", null, "2003", null)),
                        "/items/2/codeList"),
                new Case(
                        "fields-of-the-profile-are-stated",
                        "8(1)",
                        unconditionalEntry().made(),
                        around("sc-809-2025", false),
                        "/usageRequirements",
                        "/grading"));
    }

    private static InformationItem stated(
            String name, @Nullable String codeList, @Nullable String version, @Nullable DataGrade grade) {
        return new InformationItem(
                name,
                "信息项",
                ItemType.STRING,
                20,
                null,
                false,
                false,
                false,
                codeList,
                version,
                null,
                null,
                grade,
                null);
    }
}
