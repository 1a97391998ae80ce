package cn.govshare.kernel.rule;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;

/// The numbers of one legal text as data: how many working days each duty leaves, and which article says so.
///
/// A running case keeps the profile that it began under.
///
/// @param id stable name of the profile, as in `liyang-2020-15`
/// @param title the legal text's own title
/// @param effectiveFrom first day on which the profile may be chosen
public record RuleProfile(String id, String title, LocalDate effectiveFrom, Properties limits) {
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
            return new RuleProfile(id, required(all, "title"), LocalDate.parse(required(all, "effective-from")), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static String required(Properties all, String key) {
        return Objects.requireNonNull(all.getProperty(key), key);
    }
}
