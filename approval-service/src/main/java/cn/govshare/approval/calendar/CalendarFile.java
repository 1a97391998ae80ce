package cn.govshare.approval.calendar;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.rule.WorkingCalendar.Day;
import cn.govshare.kernel.vocabulary.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a year's days from CSV: the header `date,name,off`, then one day a line, as in `2027-01-01,元旦,true`; off is
/// false for a make-up working day.
public final class CalendarFile {
    private static final Set<String> TRUTH = Set.of("true", "false");
    private static final int FIELDS = 3;

    private CalendarFile() {}

    /// @throws MalformedInput naming every line that can't be read
    public static List<Day> read(String csv) {
        var lines = csv.replace("\uFEFF", "").lines().map(String::strip).toList();
        var days = new ArrayList<Day>();
        var faults = new ArrayList<Fault>();
        if (lines.isEmpty() || !lines.getFirst().equals("date,name,off")) {
            faults.add(Fault.of("1", "header", Text.of("首行应为 date,name,off。", "The first line is date,name,off.")));
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                read(i + 1, lines.get(i).split(",", -1), days, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new MalformedInput(
                    CalendarProblem.UNREADABLE_FILE,
                    Text.of("共 %s 行无法读取。", "%s lines can't be read.").with(faults.size()),
                    faults);
        }
        return days;
    }

    private static void read(int line, String[] fields, List<Day> days, List<Fault> faults) {
        try {
            if (fields.length == FIELDS && TRUTH.contains(fields[2])) {
                days.add(new Day(LocalDate.parse(fields[0]), fields[1], Boolean.parseBoolean(fields[2])));
                return;
            }
        } catch (DateTimeParseException _) {
            // told below, as any other line that is no day
        }
        faults.add(Fault.of(
                Integer.toString(line),
                "no-day",
                Text.of("第 %s 行应为 日期,名称,true 或 false。", "Line %s is not date,name,true or false.")
                        .with(line)));
    }
}
