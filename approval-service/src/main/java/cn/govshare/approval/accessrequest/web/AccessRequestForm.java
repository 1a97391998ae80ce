package cn.govshare.approval.accessrequest.web;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.UseFrequency;
import cn.govshare.kernel.vocabulary.UsePurpose;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "AccessRequestForm", description = "共享申请 · an access request")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessRequestForm(
        @Schema(description = "信息资源代码 · resource") @NotNull @Nullable ResourceCode resource,

        @Schema(description = "使用用途 · purpose") @NotNull @Nullable UsePurpose purpose,

        @Schema(description = "使用事项(业务场景)· business matter and scenario")
        @NotNull @Size(max = 1000) @Pattern(regexp = "[^\\x00]*") @Nullable String matter,

        @Schema(description = "所履行的职责及依据 · duty performed")
        @NotNull @Size(max = 4000) @Pattern(regexp = "[^\\x00]*") @Nullable String legalDuty,

        @Schema(description = "信息项 · names of the items") @NotNull @Size(max = 1000) @Nullable List<@NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,62}") String> items,

        @Schema(description = "行条件(须同时满足),未填为全部 · row conditions, all of which hold; every row when absent")
        @Size(max = 20) @Nullable List<@NotNull RowCondition> rows,

        @Schema(description = "提供方式 · mode") @NotNull @Nullable ProvisionMode mode,

        @Schema(description = "使用频率 · frequency") @Nullable UseFrequency frequency,

        @Schema(description = "每日最多行数 · rows a day") @Min(1) @Nullable Long rowsPerDay,

        @Schema(description = "每日最多次数 · calls a day") @Min(1) @Nullable Long callsPerDay,

        @Schema(description = "使用期限(第一日),未填为授权之日 · first day of use, the day of the grant when absent") @Nullable LocalDate validFrom,

        @Schema(description = "使用期限(最后一日)· last day of use") @NotNull @Nullable LocalDate validUntil,

        @Schema(description = "代哪个部门申请(须经其委托)· the department that it is filed for, which must have delegated it")
        @Nullable DepartmentCode onBehalfOf) {
    /// The same, with what it leaves out as the other form has it.
    AccessRequestForm orElse(AccessRequestForm other) {
        return new AccessRequestForm(
                first(resource, other.resource),
                first(purpose, other.purpose),
                first(matter, other.matter),
                first(legalDuty, other.legalDuty),
                first(items, other.items),
                first(rows, other.rows),
                first(mode, other.mode),
                first(frequency, other.frequency),
                first(rowsPerDay, other.rowsPerDay),
                first(callsPerDay, other.callsPerDay),
                first(validFrom, other.validFrom),
                first(validUntil, other.validUntil),
                first(onBehalfOf, other.onBehalfOf));
    }

    /// The same, filed for a department.
    AccessRequestForm filedFor(@Nullable DepartmentCode department) {
        return new AccessRequestForm(
                resource,
                purpose,
                matter,
                legalDuty,
                items,
                rows,
                mode,
                frequency,
                rowsPerDay,
                callsPerDay,
                validFrom,
                validUntil,
                department);
    }

    private static <T> @Nullable T first(@Nullable T own, @Nullable T other) {
        return own == null ? other : own;
    }
}
