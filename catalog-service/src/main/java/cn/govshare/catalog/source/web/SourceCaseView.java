package cn.govshare.catalog.source.web;

import cn.govshare.catalog.source.SourceCase;
import cn.govshare.catalog.source.SourceCaseStatus;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kit.web.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "SourceCase", description = "数源认定(第四条)· a source case")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SourceCaseView(
        UUID id,
        @Schema(description = "编号 · number") String number,
        String title,
        SourceCaseStatus status,
        String statusLabel,
        List<PlaceView> data,
        @Schema(description = "数源部门 · source") @Nullable DepartmentCode source,

        @Schema(description = "认定理由 · reason of the last step") @Nullable String reason,

        Instant changedAt,
        long version)
        implements Versioned {
    static SourceCaseView of(SourceCase each, Locale locale) {
        return new SourceCaseView(
                each.id(),
                each.number(),
                each.title(),
                each.status(),
                each.status().label().in(locale),
                each.places().stream().map(PlaceView::of).toList(),
                each.source(),
                each.history().getLast().note(),
                each.history().getLast().at(),
                each.version());
    }
}
