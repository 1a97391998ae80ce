package cn.govshare.kernel.event;

import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.vocabulary.Article;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;

/// The bureau has said by which legal text what begins from a day on is handled. Carries the whole text's numbers.
///
/// @param inForceFrom first day, Asia/Shanghai
/// @param profile id of the rule profile, as in `liyang-2020-15`
/// @param profileVersion which wording of it
/// @param lines the profile, line by line
/// @param version one more each time that something is chosen for this day
@Article({"8(1)", "17"})
public record RuleProfileChosen(
        LocalDate inForceFrom, String profile, int profileVersion, Map<String, String> lines, long version)
        implements Event {
    public RuleProfileChosen {
        lines = Map.copyOf(lines);
    }

    public static RuleProfileChosen of(LocalDate inForceFrom, RuleProfile profile, long version) {
        return new RuleProfileChosen(inForceFrom, profile.id(), profile.version(), profile.lines(), version);
    }

    public RuleProfile rules() {
        var properties = new Properties();
        properties.putAll(lines);
        return RuleProfile.of(profile, profileVersion, properties);
    }

    @Override
    public String aggregateId() {
        return "rule-profile/" + inForceFrom;
    }
}
