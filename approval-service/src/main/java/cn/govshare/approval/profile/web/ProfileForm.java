package cn.govshare.approval.profile.web;

import cn.govshare.approval.profile.DraftProfile;
import cn.govshare.approval.profile.DraftProfile.DraftExtension;
import cn.govshare.approval.profile.DraftProfile.DraftPause;
import cn.govshare.approval.profile.DraftProfile.DraftRule;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.EntryField;
import cn.govshare.kit.web.CalendarDay;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Schema(name = "RuleProfileForm", description = "规则版本:各类事项的期限与依据条款 · the limits of each kind of duty, with articles")
record ProfileForm(
        @Schema(description = "标识,如 liyang-2027 · id") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,40}") @Nullable String id,

        @Schema(description = "文件名称与文号 · title of the text")
        @NotNull @Size(min = 1, max = 200) @Pattern(regexp = "[^\\x00]*") @Nullable String title,

        @Schema(description = "施行日 · in force from") @NotNull @CalendarDay @Nullable LocalDate effectiveFrom,

        @NotEmpty @Size(max = 50) @Nullable List<@NotNull @Valid RuleForm> rules,

        @Schema(description = "目录条目必填的字段 · fields asked of every entry of the catalog") @Nullable Set<@NotNull EntryField> entryFields,

        @Schema(description = "其依据条款 · the article that asks for them", example = "13")
        @Size(max = 20) @Pattern(regexp = "[^\\x00]*") @Nullable String entryFieldsArticle) {
    @Schema(name = "RuleForm")
    record RuleForm(
            @NotNull @Nullable Duty duty,

            @Schema(description = "工作日数 · working days") @Min(0) @Max(1000) @Nullable Integer workingDays,

            @Schema(description = "每年固定日期 MM-dd · a day of every year") @Size(max = 5) @Nullable String yearlyOn,

            @Schema(description = "依据条款 · article") @NotNull @Size(max = 20) @Pattern(regexp = "[^\\x00]*") @Nullable String article,

            @Schema(description = "可否中止(退回补正)· may be paused") @Valid @Nullable PauseForm pause,

            @Schema(description = "可否延期 · may be extended") @Valid @Nullable ExtensionRuleForm extension) {
        DraftRule draft() {
            return new DraftRule(
                    Objects.requireNonNull(duty),
                    workingDays,
                    yearlyOn,
                    Objects.requireNonNull(article),
                    pause == null ? null : pause.draft(),
                    extension == null ? null : extension.draft());
        }
    }

    @Schema(name = "PauseRuleForm")
    record PauseForm(
            @Schema(description = "最多次数 · how often at most") @NotNull @Min(1) @Max(10) @Nullable Integer times,

            @Schema(description = "补正后重新起算(true)或继续计算(false)· counted anew afterwards") @NotNull @Nullable Boolean restarts,

            @NotNull @Size(max = 20) @Pattern(regexp = "[^\\x00]*") @Nullable String article) {
        DraftPause draft() {
            return new DraftPause(
                    Objects.requireNonNull(times), Objects.requireNonNull(restarts), Objects.requireNonNull(article));
        }
    }

    @Schema(name = "ExtensionRuleForm")
    record ExtensionRuleForm(
            @Schema(description = "累计最多工作日数 · working days at most") @NotNull @Min(1) @Max(1000) @Nullable Integer workingDays,

            @Schema(description = "最多次数 · how often at most") @NotNull @Min(1) @Max(10) @Nullable Integer times,

            @NotNull @Size(max = 20) @Pattern(regexp = "[^\\x00]*") @Nullable String article) {
        DraftExtension draft() {
            return new DraftExtension(
                    Objects.requireNonNull(workingDays),
                    Objects.requireNonNull(times),
                    Objects.requireNonNull(article));
        }
    }

    DraftProfile draft() {
        return new DraftProfile(
                Objects.requireNonNull(id),
                Objects.requireNonNull(title),
                Objects.requireNonNull(effectiveFrom),
                Objects.requireNonNull(rules).stream().map(RuleForm::draft).toList(),
                Objects.requireNonNullElse(entryFields, Set.of()),
                Objects.requireNonNullElse(entryFieldsArticle, ""));
    }
}
