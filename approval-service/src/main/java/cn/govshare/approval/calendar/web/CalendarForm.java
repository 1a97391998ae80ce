package cn.govshare.approval.calendar.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "CalendarForm", description = "一年的放假与调休安排 · holidays and make-up days of a year")
record CalendarForm(
        @Schema(description = "国务院办公厅是否已公布 · whether the year is published") @NotNull @Nullable Boolean published,

        @Schema(description = "依据文件 · document it is taken from")
        @NotNull @Size(max = 200) @Pattern(regexp = "[^\\x00]*") @Nullable String source,

        @NotNull @Size(max = 366) @Nullable List<@NotNull @Valid DayForm> days) {
    @Schema(name = "CalendarDayForm")
    record DayForm(
            @NotNull @Nullable LocalDate date,

            @Schema(description = "节日名称 · name of the holiday")
            @NotNull @Size(max = 40) @Pattern(regexp = "[^\\x00]*") @Nullable String name,

            @Schema(description = "true 放假,false 调休上班 · off, or a make-up working day") @NotNull @Nullable Boolean off) {}
}
