package cn.govshare.approval.document.app;

import cn.govshare.approval.offer.Departments;
import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.RowCondition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// How documents write departments, items, limits, days and moments.
@Component
class Names {
    private final Departments departments;
    private final Offers offers;

    Names(Departments departments, Offers offers) {
        this.departments = departments;
        this.offers = offers;
    }

    /// The department's name, or its code while the name is not known.
    String of(DepartmentCode department) {
        return departments.names(List.of(department)).getOrDefault(department, department.value());
    }

    /// The items by their Chinese names; one that the entry does not name any more by its field name.
    String items(ResourceCode resource, Collection<String> items) {
        var labels = offers.labels(resource);
        return items.stream().map(item -> labels.getOrDefault(item, item)).collect(Collectors.joining("、"));
    }

    /// Which rows, in words.
    String rows(ResourceCode resource, List<RowCondition> rows) {
        var labels = offers.labels(resource);
        return rows.isEmpty()
                ? "全部记录"
                : rows.stream()
                        .map(row -> row.told(labels.getOrDefault(row.item(), row.item()))
                                .zh())
                        .collect(Collectors.joining("；"));
    }

    /// How much a day, in words; `未限定` without a limit.
    static String volume(GrantQuota quota) {
        var parts = new ArrayList<String>();
        var rowsPerDay = quota.rowsPerDay();
        if (rowsPerDay != null) {
            parts.add("每日不超过 %d 条".formatted(rowsPerDay));
        }
        var callsPerDay = quota.callsPerDay();
        if (callsPerDay != null) {
            parts.add("每日不超过 %d 次".formatted(callsPerDay));
        }
        return parts.isEmpty() ? "未限定" : String.join("，", parts);
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
