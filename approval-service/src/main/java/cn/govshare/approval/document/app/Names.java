package cn.govshare.approval.document.app;

import cn.govshare.approval.offer.Departments;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/// How documents write departments, days and moments.
@Component
class Names {
    private final Departments departments;

    Names(Departments departments) {
        this.departments = departments;
    }

    /// The department's name, or its code while the name is not known.
    String of(DepartmentCode department) {
        return departments.names(List.of(department)).getOrDefault(department, department.value());
    }

    static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static String day(Instant at) {
        return day(LocalDate.ofInstant(at, WorkingCalendar.ZONE));
    }

    /// To the minute, in Shanghai.
    static String moment(Instant at) {
        var there = ZonedDateTime.ofInstant(at, WorkingCalendar.ZONE);
        return "%tF %<tR".formatted(there);
    }
}
