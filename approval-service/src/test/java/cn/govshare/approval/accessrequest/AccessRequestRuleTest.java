package cn.govshare.approval.accessrequest;

import static cn.govshare.approval.Samples.TODAY;
import static cn.govshare.approval.Samples.conditionalOffer;
import static cn.govshare.approval.Samples.newCode;
import static cn.govshare.approval.Samples.offer;
import static cn.govshare.approval.Samples.use;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.offer.Offer;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.testkit.Actors;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccessRequestRuleTest {
    private static final Offer OFFER = conditionalOffer(newCode());

    private static List<String> faults(DepartmentCode consumer, @Nullable Offer offer, IntendedUse use) {
        return AccessRequestRule.check(new RequestedAccess(consumer, offer, use, TODAY, 3)).stream()
                .map(Fault::code)
                .toList();
    }

    private static List<String> faults(@Nullable Offer offer, IntendedUse use) {
        return faults(Actors.HOUSING, offer, use);
    }

    private static IntendedUse until(LocalDate validUntil) {
        var use = use();
        return new IntendedUse(use.purpose(), use.matter(), use.legalDuty(), use.items(), use.mode(), validUntil);
    }

    private static IntendedUse items(String... items) {
        var use = use();
        return new IntendedUse(
                use.purpose(), use.matter(), use.legalDuty(), List.of(items), use.mode(), use.validUntil());
    }

    @Test
    @DisplayName("Art. 17: a request that keeps every rule has no faults")
    void aGoodRequestHasNoFaults() {
        assertThat(faults(OFFER, use())).isEmpty();
    }

    @Test
    @DisplayName("Art. 7: what no published entry names can't be asked for")
    void theResourceIsPublished() {
        assertThat(faults(null, use())).containsExactly("resource-not-published");
    }

    @Test
    @DisplayName("Art. 17: an unconditional resource may be asked for, and is granted at once")
    void anUnconditionalResourceMayBeAskedFor() {
        assertThat(faults(offer(newCode(), SharingType.UNCONDITIONAL), use())).isEmpty();
    }

    private static List<String> rows(RowCondition... rows) {
        return faults(OFFER, with(List.of(rows), null));
    }

    private static IntendedUse with(List<RowCondition> rows, @Nullable LocalDate from) {
        var use = use();
        return new IntendedUse(
                use.purpose(),
                use.matter(),
                use.legalDuty(),
                use.items(),
                rows,
                use.mode(),
                null,
                GrantQuota.UNLIMITED,
                from,
                use.validUntil());
    }

    @Test
    @DisplayName("Art. 18: row conditions fit the items and never hold what identifies a person")
    void rowConditionsFitTheItems() {
        assertThat(rows(new RowCondition("monthly_amount", RowCondition.Comparison.BETWEEN, List.of("1", "800.5"))))
                .isEmpty();
        assertThat(rows(
                        new RowCondition("id_number", RowCondition.Comparison.PREFIX, List.of("320481")),
                        new RowCondition("monthly_amount", RowCondition.Comparison.PREFIX, List.of("8")),
                        new RowCondition("monthly_amount", RowCondition.Comparison.EQ, List.of("few")),
                        new RowCondition("salary", RowCondition.Comparison.EQ, List.of("1"))))
                .containsExactly("row-names-person", "row-value-unfit", "row-value-unfit", "row-item-unknown");
    }

    @Test
    @DisplayName("Art. 17: the period begins no earlier than today and no later than it ends")
    void thePeriodBeginsBeforeItEnds() {
        assertThat(faults(OFFER, with(List.of(), TODAY))).isEmpty();
        assertThat(faults(OFFER, with(List.of(), TODAY.minusDays(1)))).containsExactly("period-reversed");
        assertThat(faults(OFFER, with(List.of(), use().validUntil().plusDays(1))))
                .containsExactly("period-reversed");
    }

    @Test
    @DisplayName("Art. 17: what is not shared is negotiated")
    void whatIsNotSharedIsNegotiated() {
        assertThat(faults(offer(newCode(), SharingType.NOT_SHARED), use())).containsExactly("negotiate");
    }

    @Test
    @DisplayName("Art. 4: nobody asks itself")
    void nobodyAsksItself() {
        assertThat(faults(Actors.CIVIL_AFFAIRS, OFFER, use())).containsExactly("own-resource");
    }

    @Test
    @DisplayName("Art. 8, 17: items exist and are shared; each fault points at its item")
    void itemsExistAndAreShared() {
        var asked = new RequestedAccess(Actors.HOUSING, OFFER, items("id_number", "salary", "bank_account"), TODAY, 3);

        assertThat(AccessRequestRule.check(asked))
                .extracting(Fault::field, Fault::code, Fault::article)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/items/1", "item-unknown", "8"),
                        org.assertj.core.groups.Tuple.tuple("/items/2", "item-not-shared", "17"));
    }

    @Test
    @DisplayName("Art. 17: at least one item is asked for")
    void atLeastOneItem() {
        assertThat(faults(OFFER, items())).containsExactly("items-missing");
    }

    @Test
    @DisplayName("Art. 16: the purpose is one of the provider's terms")
    void thePurposeIsWithinTheTerms() {
        var use = use();
        assertThat(faults(
                        OFFER,
                        new IntendedUse(
                                UsePurpose.WORK_REFERENCE,
                                use.matter(),
                                use.legalDuty(),
                                use.items(),
                                use.mode(),
                                use.validUntil())))
                .containsExactly("purpose-outside-terms");
    }

    @Test
    @DisplayName("Art. 16: the mode is one of the entry's")
    void theModeIsOffered() {
        var use = use();
        assertThat(faults(
                        OFFER,
                        new IntendedUse(
                                use.purpose(),
                                use.matter(),
                                use.legalDuty(),
                                use.items(),
                                ProvisionMode.BATCH_DOWNLOAD,
                                use.validUntil())))
                .containsExactly("mode-not-offered");
    }

    @Test
    @DisplayName("Art. 17, 18: matter and legal duty are stated")
    void matterAndLegalDutyAreStated() {
        var use = use();
        assertThat(faults(OFFER, new IntendedUse(use.purpose(), "  ", "", use.items(), use.mode(), use.validUntil())))
                .containsExactly("matter-missing", "legal-duty-missing");
    }

    @Test
    @DisplayName("Art. 17: the period ends after today and within the configured years")
    void thePeriodLiesAheadAndIsBounded() {
        assertThat(faults(OFFER, until(TODAY))).containsExactly("period-over");
        assertThat(faults(OFFER, until(TODAY.plusDays(1)))).isEmpty();
        assertThat(faults(OFFER, until(TODAY.plusYears(3)))).isEmpty();
        assertThat(faults(OFFER, until(TODAY.plusYears(3).plusDays(1)))).containsExactly("period-too-long");
    }

    @Test
    @DisplayName("Art. 17: all faults are told at once")
    void allFaultsAreToldAtOnce() {
        var bad = new IntendedUse(
                UsePurpose.WORK_REFERENCE, "", "", List.of("salary"), ProvisionMode.BATCH_DOWNLOAD, TODAY);

        assertThat(faults(Actors.CIVIL_AFFAIRS, OFFER, bad))
                .containsExactly(
                        "own-resource",
                        "purpose-outside-terms",
                        "matter-missing",
                        "legal-duty-missing",
                        "item-unknown",
                        "mode-not-offered",
                        "period-over");
    }

    @Test
    @DisplayName("Art. 17: every named rule is applied, and every fault cites its article")
    void everyNamedRuleIsApplied() throws IllegalAccessException {
        for (var field : AccessRequestRule.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == AccessRequestRule.class) {
                assertThat(AccessRequestRule.RULES).as(field.getName()).contains((AccessRequestRule) field.get(null));
            }
        }
        assertThat(AccessRequestRule.RULES)
                .allSatisfy(rule -> assertThat(rule.article()).matches("\\d+"));
        assertThat(Arrays.asList(AccessRequestRule.RULES.stream()
                        .map(AccessRequestRule::name)
                        .toArray()))
                .doesNotHaveDuplicates();
    }
}
