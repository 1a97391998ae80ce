package cn.govshare.catalog.need.web;

import cn.govshare.catalog.need.DataDemand;
import cn.govshare.catalog.need.DemandStatus;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kit.web.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "DataDemand", description = "数据需求(第四条)· a demand for data")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DemandView(
        UUID id,
        @Schema(description = "编号 · number") String number,
        String title,
        DepartmentCode department,
        String description,
        String matter,
        @Nullable String basis,
        DemandStatus status,
        String statusLabel,
        @Schema(description = "数源部门 · source") @Nullable DepartmentCode source,

        @Schema(description = "满足需求的条目 · the entry that meets it") @Nullable ResourceCode resource,

        @Schema(description = "目录中可能已有的 · what the catalog has of it")
        List<FieldAnswerView> fields,

        List<StepView> history,
        long version)
        implements Versioned {
    static DemandView of(DataDemand demand, Locale locale) {
        return new DemandView(
                demand.id(),
                demand.number(),
                demand.title(),
                demand.department(),
                demand.description(),
                demand.matter(),
                demand.basis(),
                demand.status(),
                demand.status().label().in(locale),
                demand.source(),
                demand.resource(),
                FieldAnswerView.of(demand.answers(), locale),
                StepView.of(demand, locale),
                demand.version());
    }
}
