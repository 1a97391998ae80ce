package cn.govshare.approval.accessrequest.web;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads as the requests that are filed: what `common` states is filled in where a request leaves it out, and each
/// request that names no department is filed for every department of `onBehalfOf`. Faults point into these requests,
/// department after department.
@Schema(name = "AccessRequestBundleForm", description = "批量申请:全部符合规定才提交 · several requests, taken all or none")
record BundleForm(
        @Schema(description = "各件申请;只有一件时可不填,以 common 为准 · the requests; with a single one, common alone will do")
        @NotNull @Size(min = 1, max = 100) @Nullable List<@NotNull @Valid AccessRequestForm> requests,

        @Schema(description = "一份表单多用:各件未填的内容由此补齐 · one form for many: what a request leaves out is taken from here")
        @Nullable AccessRequestForm common,

        @Schema(
                description =
                        "代哪些部门申请(须经其委托),每个部门各提出一份 · departments that they are filed for, each of which must have delegated it")
        @Size(max = 100) @Nullable List<@NotNull DepartmentCode> onBehalfOf) {
    BundleForm {
        requests = filedFor(onBehalfOf, completed(requests, common));
    }

    private static @Nullable List<AccessRequestForm> completed(
            @Nullable List<AccessRequestForm> forms, @Nullable AccessRequestForm common) {
        if (forms == null) {
            return common == null ? null : List.of(common);
        }
        return forms.stream()
                .map(form -> form == null || common == null ? form : form.orElse(common))
                .toList();
    }

    private static @Nullable List<AccessRequestForm> filedFor(
            @Nullable List<DepartmentCode> departments, @Nullable List<AccessRequestForm> forms) {
        if (forms == null || departments == null || departments.isEmpty()) {
            return forms;
        }
        var filed = new ArrayList<AccessRequestForm>();
        forms.stream().filter(form -> form == null || form.onBehalfOf() != null).forEach(filed::add);
        for (var department : departments) {
            forms.stream()
                    .filter(form -> form != null && form.onBehalfOf() == null)
                    .map(form -> form.filedFor(department))
                    .forEach(filed::add);
        }
        return filed;
    }
}
