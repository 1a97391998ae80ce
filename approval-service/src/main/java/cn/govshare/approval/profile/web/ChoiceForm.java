package cn.govshare.approval.profile.web;

import cn.govshare.kit.web.CalendarDay;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "RuleProfileChoiceForm", description = "自何日起启用 · from which day on")
record ChoiceForm(
        @Schema(description = "启用日,不早于今天 · first day, today at the earliest") @NotNull @CalendarDay @Nullable LocalDate from) {}
