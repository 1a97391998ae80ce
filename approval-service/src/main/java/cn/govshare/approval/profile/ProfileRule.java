package cn.govshare.approval.profile;

import cn.govshare.approval.profile.DraftProfile.DraftRule;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A rule that a rule profile must keep, named; all broken ones are reported at once.
///
/// @param name stable code of its faults
@Article({"9", "17"})
public record ProfileRule(String name, Function<DraftProfile, List<Fault>> faults) {
    /// Without these numbers no request and no change of the catalog could be dated.
    private static final Set<Duty> INDISPENSABLE =
            EnumSet.of(Duty.REPLY_UNCONDITIONAL, Duty.REPLY_CONDITIONAL, Duty.CATALOG_UPDATE);

    static final ProfileRule DUTIES_ARE_LISTED_ONCE =
            ofRules("duty-listed-twice", Text.of("%s 重复列出。", "%s is listed twice."), () -> {
                var seen = EnumSet.noneOf(Duty.class);
                return rule -> seen.add(rule.duty());
            });

    static final ProfileRule INDISPENSABLE_DUTIES_ARE_LISTED = new ProfileRule(
            "duty-missing",
            draft -> INDISPENSABLE.stream()
                    .filter(duty -> draft.rules().stream().noneMatch(rule -> rule.duty() == duty))
                    .map(duty -> Fault.of(
                            "/rules",
                            "duty-missing",
                            new Text(
                                    "缺少“%s”的期限。".formatted(duty.label().zh()),
                                    "The limit of %s is missing."
                                            .formatted(duty.label().en()))))
                    .toList());

    static final ProfileRule ONE_LIMIT_EACH = ofRules(
            "one-limit",
            Text.of("%s 应有且只有一种期限:工作日数或每年固定日期。", "%s has one limit: working days, or a day of the year."),
            () -> rule -> (rule.workingDays() == null) != (rule.yearlyOn() == null));

    static final ProfileRule DAYS_OF_THE_YEAR_EXIST = ofRules(
            "no-day-of-the-year",
            Text.of("%s 的固定日期应为 MM-dd。", "The day of %s is not MM-dd."),
            () -> rule -> rule.yearlyOn() == null || isDay(rule.yearlyOn()));

    static final ProfileRule ARTICLES_ARE_CITED = ofRules(
            "article-missing",
            Text.of("%s 未注明依据条款。", "%s cites no article."),
            () -> rule -> !rule.article().isBlank()
                    && (rule.pause() == null || !rule.pause().article().isBlank())
                    && (rule.extension() == null || !rule.extension().article().isBlank()));

    static final ProfileRule ONLY_COUNTED_DAYS_PAUSE = ofRules(
            "pause-of-a-fixed-day",
            Text.of("%s 以固定日期为限,不能中止。", "%s is due on a fixed day and can't be paused."),
            () -> rule -> rule.pause() == null || rule.workingDays() != null);

    static final ProfileRule FIELDS_OF_ENTRIES_CITE_THEIR_ARTICLE = new ProfileRule(
            "entry-fields-article-missing",
            draft -> draft.entryFields().isEmpty() == draft.entryFieldsArticle().isBlank()
                    ? List.of()
                    : List.of(Fault.of(
                            "/entryFieldsArticle",
                            "entry-fields-article-missing",
                            Text.of(
                                    "目录必填字段与其依据条款应同时填写。",
                                    "Fields of the catalog and the article that asks for them come together."))));

    /// All rules, in the order in which their faults are told.
    static final List<ProfileRule> RULES = List.of(
            INDISPENSABLE_DUTIES_ARE_LISTED,
            DUTIES_ARE_LISTED_ONCE,
            ONE_LIMIT_EACH,
            DAYS_OF_THE_YEAR_EXIST,
            ARTICLES_ARE_CITED,
            ONLY_COUNTED_DAYS_PAUSE,
            FIELDS_OF_ENTRIES_CITE_THEIR_ARTICLE);

    /// The faults of all rules that are broken.
    public static List<Fault> check(DraftProfile draft) {
        return RULES.stream()
                .flatMap(rule -> rule.faults().apply(draft).stream())
                .toList();
    }

    private static ProfileRule ofRules(String name, Text message, Supplier<Predicate<DraftRule>> kept) {
        return new ProfileRule(name, draft -> {
            var rules = draft.rules();
            var keeps = kept.get();
            return IntStream.range(0, rules.size())
                    .filter(i -> !keeps.test(rules.get(i)))
                    .mapToObj(i -> {
                        var label = rules.get(i).duty().label();
                        return Fault.of(
                                "/rules/" + i,
                                name,
                                new Text(
                                        message.zh().formatted(label.zh()),
                                        message.en().formatted(label.en())));
                    })
                    .toList();
        });
    }

    private static boolean isDay(@Nullable String monthAndDay) {
        try {
            MonthDay.parse("--" + monthAndDay);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
