package cn.govshare.approval.deadline.web;

import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.DeadlineStatus;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/// Deadlines as an iCalendar (RFC 5545) that calendar programs subscribe to: one whole-day event on each last day, with
/// a reminder on the day before. Lines are folded at 75 octets and end with CRLF, texts are escaped.
final class CalendarFeed {
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final boolean withWords;

    private CalendarFeed(boolean withWords) {
        this.withWords = withWords;
    }

    static String of(List<Deadline> deadlines, Map<DepartmentCode, String> names, Instant now) {
        return of(deadlines, names, now, true);
    }

    /// Nothing of what people typed: only kinds, dates, departments, articles and codes.
    static String withoutWords(List<Deadline> deadlines, Map<DepartmentCode, String> names, Instant now) {
        return of(deadlines, names, now, false);
    }

    private static String of(
            List<Deadline> deadlines, Map<DepartmentCode, String> names, Instant now, boolean withWords) {
        var feed = new CalendarFeed(withWords);
        feed.line("BEGIN:VCALENDAR");
        feed.line("VERSION:2.0");
        feed.line("PRODID:-//GovShare//Statutory clock//ZH");
        feed.line("CALSCALE:GREGORIAN");
        feed.line("METHOD:PUBLISH");
        feed.line("X-WR-CALNAME:" + escaped("政务数据共享法定期限"));
        feed.line("X-WR-TIMEZONE:Asia/Shanghai");
        feed.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        feed.line("X-PUBLISHED-TTL:PT1H");
        deadlines.forEach(deadline -> feed.event(deadline, names, now));
        feed.line("END:VCALENDAR");
        return feed.text.toString();
    }

    private void event(Deadline deadline, Map<DepartmentCode, String> names, Instant now) {
        var duty = deadline.duty();
        var title = "%s%s".formatted(mark(deadline), duty.duty().label().zh());
        line("BEGIN:VEVENT");
        line("UID:%s@govshare".formatted(deadline.id()));
        line("SEQUENCE:" + deadline.version());
        line("DTSTAMP:" + STAMP.format(now));
        line("DTSTART;VALUE=DATE:" + day(deadline.dueOn()));
        line("DTEND;VALUE=DATE:" + day(deadline.dueOn().plusDays(1)));
        var subject = withWords ? duty.subject() : null;
        line("SUMMARY:" + escaped(subject == null ? title : title + " · " + subject));
        line("DESCRIPTION:" + escaped(description(deadline, names)));
        line("STATUS:" + (deadline.provisional() ? "TENTATIVE" : "CONFIRMED"));
        line("TRANSP:TRANSPARENT");
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("DESCRIPTION:" + escaped(title));
        line("TRIGGER:-P1D");
        line("END:VALARM");
        line("END:VEVENT");
    }

    private static String mark(Deadline deadline) {
        if (deadline.status() == DeadlineStatus.OVERDUE) {
            return "【已逾期】";
        }
        return deadline.provisional() ? "【暂定】" : "";
    }

    private static String description(Deadline deadline, Map<DepartmentCode, String> names) {
        var duty = deadline.duty();
        var resource = duty.resource();
        return "义务部门:%s\n起算日:%s\n截止日:%s\n依据:第 %s 条(%s)%s\n编号:%s"
                .formatted(
                        names.getOrDefault(duty.owner(), duty.owner().value()),
                        duty.openedOn(),
                        deadline.dueOn(),
                        deadline.article(),
                        deadline.ruleProfile(),
                        resource == null ? "" : "\n信息资源:" + resource.value(),
                        deadline.id());
    }

    private static String day(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /// Folds between characters, never inside one.
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int codePoint = content.codePointAt(i);
            var character = Character.toString(codePoint);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
            i += Character.charCount(codePoint);
        }
        text.append("\r\n");
    }
}
