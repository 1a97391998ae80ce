package cn.govshare.approval.calendar;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.rule.WorkingCalendar.Day;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// A rule that a wording of a year must keep, named; all broken ones are reported at once.
///
/// @param name stable code of its faults
@Article("17")
public record CalendarRule(String name, Function<Asked, List<Fault>> faults) {
    /// What somebody wants to adopt.
    public record Asked(int year, boolean published, String source, List<Day> days) {
        public Asked {
            days = List.copyOf(days);
        }
    }

    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    static final CalendarRule DAYS_ARE_OF_THE_YEAR = ofDays(
            "day-of-another-year",
            Text.of("%s 不属于该年。", "%s is not of that year."),
            asked -> day -> day.date().getYear() == asked.year());

    static final CalendarRule DAYS_ARE_NAMED = ofDays(
            "day-without-name",
            Text.of("%s 未注明节日名称。", "%s has no name."),
            _ -> day -> !day.name().isBlank());

    static final CalendarRule MAKE_UP_DAYS_ARE_WEEKENDS = ofDays(
            "make-up-day-on-weekday",
            Text.of("%s 本来就是工作日,不能作为调休上班日。", "%s is a working day by itself and can't be a make-up day."),
            _ -> day -> day.off() || isWeekend(day.date()));

    static final CalendarRule DAYS_ARE_LISTED_ONCE =
            ofDays("day-listed-twice", Text.of("%s 重复列出。", "%s is listed twice."), asked -> {
                var seen = new HashSet<LocalDate>();
                return day -> seen.add(day.date());
            });

    static final CalendarRule SOURCE_IS_NAMED = new CalendarRule(
            "source-missing",
            asked -> asked.source().isBlank()
                    ? List.of(Fault.of(
                            "/source",
                            "source-missing",
                            Text.of("请注明依据的文件。", "Name the document that it is taken from.")))
                    : List.of());

    static final CalendarRule PUBLISHED_YEAR_HAS_ITS_NEW_YEAR = new CalendarRule(
            "new-year-missing",
            asked -> asked.published()
                            && asked.days().stream()
                                    .noneMatch(day -> day.off()
                                            && MonthDay.from(day.date()).equals(NEW_YEAR))
                    ? List.of(Fault.of(
                            "/days",
                            "new-year-missing",
                            Text.of(
                                    "已公布的年份应包括元旦放假安排,请核对是否完整。",
                                    "A published year has New Year's Day off: is the list complete?")))
                    : List.of());

    /// All rules, in the order in which their faults are told.
    static final List<CalendarRule> RULES = List.of(
            SOURCE_IS_NAMED,
            DAYS_ARE_OF_THE_YEAR,
            DAYS_ARE_NAMED,
            DAYS_ARE_LISTED_ONCE,
            MAKE_UP_DAYS_ARE_WEEKENDS,
            PUBLISHED_YEAR_HAS_ITS_NEW_YEAR);

    /// The faults of all rules that are broken.
    public static List<Fault> check(Asked asked) {
        return RULES.stream()
                .flatMap(rule -> rule.faults().apply(asked).stream())
                .toList();
    }

    private static CalendarRule ofDays(String name, Text message, Function<Asked, Predicate<Day>> kept) {
        return new CalendarRule(name, asked -> {
            var days = asked.days();
            var keeps = kept.apply(asked);
            return IntStream.range(0, days.size())
                    .filter(i -> !keeps.test(days.get(i)))
                    .mapToObj(i -> Fault.of(
                            "/days/" + i, name, message.with(days.get(i).date())))
                    .toList();
        });
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
