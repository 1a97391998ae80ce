package cn.govshare.approval.negotiation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "MinutesForm", description = "协商纪要 · minutes")
record MinutesForm(
        @Schema(description = "协商日期 · held on") @NotNull @Nullable LocalDate heldOn,

        @Schema(description = "参加人员 · who took part")
        @NotBlank @Size(max = 1000) @Pattern(regexp = "[^\\x00]*") @Nullable String participants,

        @Schema(description = "纪要 · minutes") @NotBlank @Size(max = 20000) @Pattern(regexp = "[^\\x00]*") @Nullable String text) {}
