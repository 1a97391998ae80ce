package cn.govshare.catalog.jointcatalog.web;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Schema(name = "LeadForm", description = "牵头部门和参与部门,替换原有名单 · lead and members, in place of those before")
record LeadForm(
        @Schema(description = "牵头部门 · lead department") @NotNull @Nullable DepartmentCode lead,

        @Schema(description = "参与部门 · members") @NotNull @Size(max = 200) @Nullable List<@NotNull DepartmentCode> members) {
    Set<DepartmentCode> memberSet() {
        return Set.copyOf(Objects.requireNonNull(members));
    }
}
