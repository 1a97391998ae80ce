package cn.govshare.approval.document.app;

import cn.govshare.approval.profile.RuleProfiles;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.RuleProfile;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/// How papers cite the legal text that a case began under.
@Component
class Law {
    private static final String DIGITS = "〇一二三四五六七八九";

    private final RuleProfiles profiles;

    Law(RuleProfiles profiles) {
        this.profiles = profiles;
    }

    /// The provision on replies, as in `《…办法》第十七条`.
    String ofReply(String profile) {
        return profiles.all().stream()
                .filter(each -> each.id().equals(profile))
                .max(Comparator.comparingInt(RuleProfile::version))
                .map(each -> "《%s》%s"
                        .formatted(
                                each.title(),
                                article(each.limit(Duty.REPLY_CONDITIONAL).article())))
                .orElse(profile);
    }

    /// An article as Chinese texts write it, `第十七条` for 17; what is no plain number up to 99 stays as it is.
    static String article(String number) {
        if (!number.matches("[1-9][0-9]?")) {
            return "第 %s 条".formatted(number);
        }
        int value = Integer.parseInt(number);
        int tens = value / 10;
        int ones = value % 10;
        return "第%s%s%s条"
                .formatted(
                        tens > 1 ? DIGITS.charAt(tens) : "", tens > 0 ? "十" : "", ones > 0 ? DIGITS.charAt(ones) : "");
    }
}
