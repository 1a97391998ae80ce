package cn.govshare.catalog.resource.web;

import cn.govshare.catalog.resource.ResourceAct;
import cn.govshare.catalog.resource.ResourceStep;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(description = "条目的一步经过 · one step of an entry's history")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResourceStepView(
        ResourceAct act,
        @Schema(description = "名称 · name") String label,
        @Schema(description = "依据条款 · article") String article,

        @Schema(description = "此后现行的修订版 · revision in force after it")
        int revision,

        long version,
        @Schema(description = "办理人 · account's name") String by,
        DepartmentCode department,
        Instant at,
        @Schema(description = "理由 · reasons") @Nullable String words) {
    static ResourceStepView of(ResourceStep step) {
        return new ResourceStepView(
                step.act(),
                step.act().label().zh(),
                step.act().article(),
                step.revision(),
                step.version(),
                step.by(),
                step.department(),
                step.at(),
                step.words());
    }
}
