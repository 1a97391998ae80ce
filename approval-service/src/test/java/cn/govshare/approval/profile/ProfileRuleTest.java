package cn.govshare.approval.profile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.profile.DraftProfile.DraftExtension;
import cn.govshare.approval.profile.DraftProfile.DraftPause;
import cn.govshare.approval.profile.DraftProfile.DraftRule;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.EntryField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 9, 17: a rule profile is checked before it can be chosen")
class ProfileRuleTest {
    private static final DraftRule REPLY = days(Duty.REPLY_CONDITIONAL, 8);
    private static final DraftRule UNCONDITIONAL = days(Duty.REPLY_UNCONDITIONAL, 0);
    private static final DraftRule UPDATE = days(Duty.CATALOG_UPDATE, 12);

    private static DraftRule days(Duty duty, int days) {
        return new DraftRule(duty, days, null, "17", null, null);
    }

    private static DraftRule rule(Duty duty, @Nullable Integer days, @Nullable String yearlyOn, String article) {
        return new DraftRule(duty, days, yearlyOn, article, null, null);
    }

    private static List<String> faults(DraftRule... rules) {
        return faults(Set.of(), "", rules);
    }

    private static List<String> faults(Set<EntryField> fields, String article, DraftRule... rules) {
        return ProfileRule.check(new DraftProfile(
                        "own-1",
                        "本市规则",
                        LocalDate.of(2027, 1, 1),
                        Stream.of(rules).toList(),
                        fields,
                        article))
                .stream()
                .map(Fault::code)
                .toList();
    }

    @Test
    void aWholeProfileIsTaken() {
        assertThat(faults(REPLY, UNCONDITIONAL, UPDATE)).isEmpty();
    }

    @Test
    void whatIsAskedOfEntriesCitesItsArticle() {
        var fields = Set.of(EntryField.GRADING);

        assertThat(faults(fields, "13", REPLY, UNCONDITIONAL, UPDATE)).isEmpty();
        assertThat(faults(fields, "", REPLY, UNCONDITIONAL, UPDATE)).containsExactly("entry-fields-article-missing");
        assertThat(faults(Set.of(), "13", REPLY, UNCONDITIONAL, UPDATE))
                .containsExactly("entry-fields-article-missing");
    }

    @Test
    void withoutTheNumbersOfRequestsAndOfTheCatalogNothingCouldBeDated() {
        assertThat(faults(days(Duty.CORRECTION, 5))).containsExactly("duty-missing", "duty-missing", "duty-missing");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(faults(
                        REPLY,
                        UNCONDITIONAL,
                        UPDATE,
                        REPLY,
                        rule(Duty.CORRECTION, null, null, "19"),
                        rule(Duty.SUPPLY_AFTER_CONSENT, 20, "12-31", "22"),
                        rule(Duty.ANNUAL_REPORT, null, "13-31", " "),
                        new DraftRule(Duty.NEGOTIATION, null, "06-30", "17", new DraftPause(1, false, "17"), null),
                        new DraftRule(Duty.CATALOG_REVIEW, 2, null, "17", null, new DraftExtension(1, 1, ""))))
                .containsExactlyInAnyOrder(
                        "duty-listed-twice",
                        "one-limit",
                        "one-limit",
                        "no-day-of-the-year",
                        "article-missing",
                        "article-missing",
                        "pause-of-a-fixed-day");
    }
}
