package cn.govshare.approval.profile;

import static cn.govshare.approval.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.approval.profile.DraftProfile.DraftExtension;
import cn.govshare.approval.profile.DraftProfile.DraftPause;
import cn.govshare.approval.profile.DraftProfile.DraftRule;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.EntryField;
import cn.govshare.kernel.rule.ExtensionRule;
import cn.govshare.kernel.rule.PauseRule;
import cn.govshare.kernel.rule.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/// What every store of rule profiles does.
@Transactional
public abstract class RuleProfilesContract {
    private static final LocalDate DAY = LocalDate.of(2031, 3, 3);

    protected abstract RuleProfiles profiles();

    private static DraftProfile draft() {
        return new DraftProfile(
                "liyang-2031-1",
                "溧阳市政务信息资源共享管理办法",
                LocalDate.of(2031, 1, 1),
                List.of(
                        new DraftRule(
                                Duty.REPLY_CONDITIONAL,
                                7,
                                null,
                                "16",
                                new DraftPause(2, true, "16(2)"),
                                new DraftExtension(3, 1, "16(3)")),
                        new DraftRule(Duty.ANNUAL_REPORT, null, "02-28", "20", null, null)),
                Set.of(EntryField.GRADING, EntryField.NAME),
                "13");
    }

    @Test
    void whatIsImportedIsFoundAsItWas() {
        var profiles = profiles();
        profiles.add(draft().asVersion(1), "dsj.operator");

        var kept = profiles.get("liyang-2031-1", 1);
        assertThat(kept.title()).isEqualTo("溧阳市政务信息资源共享管理办法");
        assertThat(kept.effectiveFrom()).isEqualTo("2031-01-01");
        assertThat(kept.catalogFields()).containsExactly(EntryField.NAME, EntryField.GRADING);
        assertThat(kept.catalogFieldsArticle()).isEqualTo("第13条");
        assertThat(kept.term(Duty.REPLY_CONDITIONAL, DAY)).contains(new Term.WorkingDays(7, "16"));
        assertThat(kept.term(Duty.ANNUAL_REPORT, DAY)).contains(new Term.Until(LocalDate.of(2032, 2, 28), "20"));
        assertThat(kept.term(Duty.CORRECTION, DAY)).isEmpty();
        assertThat(kept.pauseRule(Duty.REPLY_CONDITIONAL)).contains(new PauseRule(2, true, "16(2)"));
        assertThat(kept.extensionRule(Duty.REPLY_CONDITIONAL)).contains(new ExtensionRule(3, 1, "16(3)"));
        assertThat(profiles.all()).contains(kept);
        assertThatThrownBy(() -> profiles.get("liyang-2031-1", 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLatestChoiceThatHasBegunIsInForce() {
        var profiles = profiles();
        profiles.add(draft().asVersion(1), "dsj.operator");
        profiles.choose(new ProfileChoice(DAY, "liyang-2031-1", 1, "dsj.operator", NOW));
        profiles.choose(new ProfileChoice(DAY.plusDays(10), "sc-809-2025", 1, "dsj.operator", NOW));

        assertThat(profiles.inForceOn(DAY.minusDays(1)).id()).isEqualTo("liyang-2020-15");
        assertThat(profiles.inForceOn(DAY).id()).isEqualTo("liyang-2031-1");
        assertThat(profiles.inForceOn(DAY.plusDays(9)).id()).isEqualTo("liyang-2031-1");
        assertThat(profiles.inForceOn(DAY.plusDays(10)).id()).isEqualTo("sc-809-2025");
    }

    @Test
    void aChoiceForTheSameDayReplacesTheOneBefore() {
        var profiles = profiles();
        profiles.choose(new ProfileChoice(DAY, "sc-809-2025", 1, "dsj.operator", NOW));
        profiles.choose(new ProfileChoice(DAY, "liyang-2020-15", 1, "dsj.operator", NOW));

        assertThat(profiles.choices())
                .filteredOn(choice -> choice.from().equals(DAY))
                .extracting(ProfileChoice::profile)
                .containsExactly("liyang-2020-15");
    }
}
