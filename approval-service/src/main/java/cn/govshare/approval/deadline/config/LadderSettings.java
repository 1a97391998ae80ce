package cn.govshare.approval.deadline.config;

import cn.govshare.approval.deadline.Ladder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who is told of a deadline, and when, all in working days. A change counts for a deadline from the next time that the
/// clock looks at it.
///
/// @param reminders how long before the last day the contact is reminded
/// @param head how long after the last day the responsible head is told
/// @param bureau how long after the last day the bureau is told
/// @param leadingGroup how long after the last day the leading group is told
@Validated
@ConfigurationProperties("govshare.deadlines.ladder")
record LadderSettings(
        @DefaultValue({"3", "1"}) Set<@NotNull @Min(1) @Max(100) Integer> reminders,
        @DefaultValue("1") @Min(0) @Max(365) int head,
        @DefaultValue("3") @Min(0) @Max(365) int bureau,
        @DefaultValue("5") @Min(0) @Max(365) int leadingGroup) {
    Ladder ladder() {
        return new Ladder(reminders, head, bureau, leadingGroup);
    }
}
