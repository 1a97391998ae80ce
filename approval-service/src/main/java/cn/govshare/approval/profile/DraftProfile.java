package cn.govshare.approval.profile;

import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.EntryField;
import cn.govshare.kernel.rule.RuleProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A rule profile as somebody hands it in, before it is checked.
///
/// @param entryFields what it asks of every entry of the catalog
/// @param entryFieldsArticle the article that asks for them, empty where nothing is asked
public record DraftProfile(
        String id,
        String title,
        LocalDate effectiveFrom,
        List<DraftRule> rules,
        Set<EntryField> entryFields,
        String entryFieldsArticle) {
    public DraftProfile {
        rules = List.copyOf(rules);
        entryFields = Set.copyOf(entryFields);
    }

    /// What the text says of one kind of duty.
    ///
    /// @param workingDays the limit in working days, or null when it is a day of the year
    /// @param yearlyOn the limit as a day of every year, `MM-dd`, or null
    public record DraftRule(
            Duty duty,
            @Nullable Integer workingDays,
            @Nullable String yearlyOn,
            String article,
            @Nullable DraftPause pause,
            @Nullable DraftExtension extension) {}

    /// Under which rule the duty may be paused.
    public record DraftPause(int times, boolean restarts, String article) {}

    /// Under which rule the duty may be extended.
    public record DraftExtension(int workingDays, int times, String article) {}

    /// The profile, which must have been checked.
    public RuleProfile asVersion(int version) {
        var lines = new Properties();
        lines.setProperty("title", title);
        lines.setProperty("effective-from", effectiveFrom.toString());
        rules.forEach(rule -> write(rule, lines));
        if (!entryFields.isEmpty()) {
            lines.setProperty(
                    "catalog-entry.fields",
                    entryFields.stream().sorted().map(EntryField::key).collect(Collectors.joining(",")));
            lines.setProperty("catalog-entry.article", entryFieldsArticle);
        }
        return RuleProfile.of(id, version, lines);
    }

    private static void write(DraftRule rule, Properties lines) {
        var key = rule.duty().key();
        if (rule.workingDays() != null) {
            lines.setProperty(key + ".working-days", rule.workingDays().toString());
        }
        if (rule.yearlyOn() != null) {
            lines.setProperty(key + ".yearly-on", rule.yearlyOn());
        }
        lines.setProperty(key + ".article", rule.article());
        var pause = rule.pause();
        if (pause != null) {
            lines.setProperty(key + ".pause.times", Integer.toString(pause.times()));
            lines.setProperty(key + ".pause.then", pause.restarts() ? "restarts" : "runs-on");
            lines.setProperty(key + ".pause.article", pause.article());
        }
        var extension = rule.extension();
        if (extension != null) {
            lines.setProperty(key + ".extension.working-days", Integer.toString(extension.workingDays()));
            lines.setProperty(key + ".extension.times", Integer.toString(extension.times()));
            lines.setProperty(key + ".extension.article", extension.article());
        }
    }
}
