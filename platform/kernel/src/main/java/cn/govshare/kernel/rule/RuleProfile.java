package cn.govshare.kernel.rule;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/// The numbers of one legal text as data: how many working days each duty leaves, and which article says so.
///
/// A running case keeps the profile that it began under.
///
/// @param id stable name of the profile, as in `liyang-2020-15`
/// @param title the legal text's own title
/// @param version 1 as shipped, counted up when the bureau imports another wording under the same id
/// @param effectiveFrom first day on which cases may begin under it
public record RuleProfile(String id, int version, String title, LocalDate effectiveFrom, Properties limits) {
    /// The regulation that the platform is built for.
    public static final String DEFAULT = "liyang-2020-15";

    /// One duty's limit: so many working days, by this article.
    public record Limit(int workingDays, String article) {}

    public RuleProfile {
        var copy = new Properties();
        copy.putAll(limits);
        limits = copy;
    }

    /// Reads a shipped profile.
    ///
    /// @throws IllegalArgumentException when no profile has this id
    public static RuleProfile shipped(String id) {
        var in = id.matches("[a-z0-9-]+")
                ? RuleProfile.class.getResourceAsStream("/rule-profiles/" + id + ".properties")
                : null;
        if (in == null) {
            throw new IllegalArgumentException("No rule profile named " + id);
        }
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var all = new Properties();
            all.load(reader);
            return of(id, 1, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A profile whose lines are those of a properties file.
    public static RuleProfile of(String id, int version, Properties lines) {
        return new RuleProfile(
                id, version, required(lines, "title"), LocalDate.parse(required(lines, "effective-from")), lines);
    }

    /// The profile line by line, as [#of] takes it.
    public Map<String, String> lines() {
        return limits.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, limits::getProperty));
    }

    /// The term that the legal text sets for a duty that arises on this day; empty where it is silent.
    public Optional<Term> term(Duty duty, LocalDate openedOn) {
        if (hasLimit(duty)) {
            var limit = limit(duty);
            return Optional.of(new Term.WorkingDays(limit.workingDays(), limit.article()));
        }
        var yearly = limits.getProperty(duty.key() + ".yearly-on");
        if (yearly == null) {
            return Optional.empty();
        }
        var day = MonthDay.parse("--" + yearly);
        var date = day.atYear(openedOn.getYear());
        var next = date.isAfter(openedOn) ? date : day.atYear(openedOn.getYear() + 1);
        return Optional.of(new Term.Until(next, required(limits, duty.key() + ".article")));
    }

    /// Under which rule the duty may be paused; empty when it may not.
    public Optional<PauseRule> pauseRule(Duty duty) {
        var prefix = duty.key() + ".pause.";
        return Optional.ofNullable(limits.getProperty(prefix + "times"))
                .map(times -> new PauseRule(
                        Integer.parseInt(times),
                        "restarts".equals(limits.getProperty(prefix + "then")),
                        required(limits, prefix + "article")));
    }

    /// Under which rule the duty may be extended; empty when it may not.
    public Optional<ExtensionRule> extensionRule(Duty duty) {
        var prefix = duty.key() + ".extension.";
        return Optional.ofNullable(limits.getProperty(prefix + "working-days"))
                .map(days -> new ExtensionRule(
                        Integer.parseInt(days),
                        Integer.parseInt(limits.getProperty(prefix + "times", "1")),
                        required(limits, prefix + "article")));
    }

    /// The working days that the law leaves for a duty.
    ///
    /// @throws IllegalArgumentException when this legal text sets no number for the duty
    public Limit limit(Duty duty) {
        if (!hasLimit(duty)) {
            throw new IllegalArgumentException(id + " sets no limit for " + duty);
        }
        return new Limit(
                Integer.parseInt(required(limits, duty.key() + ".working-days")),
                required(limits, duty.key() + ".article"));
    }

    /// False where the legal text names no number (art. 19 says only "quickly").
    public boolean hasLimit(Duty duty) {
        return limits.containsKey(duty.key() + ".working-days");
    }

    /// The fields that the legal text asks of every entry of the catalog; none where it names none.
    public List<EntryField> catalogFields() {
        var listed = limits.getProperty("catalog-entry.fields", "");
        return listed.isBlank()
                ? List.of()
                : Arrays.stream(listed.split(",")).map(EntryField::ofKey).toList();
    }

    /// The article that asks for them, as in `第13条`; empty where none does.
    public String catalogFieldsArticle() {
        var article = limits.getProperty("catalog-entry.article", "");
        return article.isEmpty() ? "" : "第%s条".formatted(article);
    }

    private static String required(Properties all, String key) {
        return Objects.requireNonNull(all.getProperty(key), key);
    }
}
