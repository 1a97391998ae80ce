package cn.govshare.approval.deadline.web;

import cn.govshare.approval.deadline.DutyFigures;
import cn.govshare.kernel.rule.Duty;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "Timetable", description = "各部门办理用时 · how fast departments do what they owe")
record TimetableView(LocalDate from, LocalDate until, List<LineView> lines) {
    @Schema(name = "TimetableLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(
            String owner,
            @Nullable String ownerName,
            Duty duty,
            @Schema(description = "按期办结 · met in time") long met,
            @Schema(description = "逾期办结 · met late") long metLate,
            @Schema(description = "逾期未办(现在)· overdue now") long overdue,
            @Schema(description = "办理中(现在)· open now") long open,

            @Schema(description = "平均用时(工作日)· mean working days taken") @Nullable Double meanDays,

            @Schema(description = "最长用时(工作日)· working days taken at most") @Nullable Integer longestDays) {
        static LineView of(DutyFigures figures, @Nullable String name) {
            return new LineView(
                    Objects.requireNonNull(figures.owner().value()),
                    name,
                    figures.duty(),
                    figures.met(),
                    figures.metLate(),
                    figures.overdue(),
                    figures.open(),
                    figures.meanDays(),
                    figures.longestDays());
        }
    }
}
