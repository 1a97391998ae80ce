package cn.govshare.catalog.merger.web;

import cn.govshare.catalog.merger.Merger;
import cn.govshare.catalog.merger.MergerPreview;
import cn.govshare.catalog.merger.MergerStatus;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kit.web.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "DepartmentMerger", description = "部门撤并事项 · a merger of departments")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MergerView(
        UUID id,
        DepartmentCode dissolved,
        DepartmentCode successor,
        LocalDate on,
        String basis,
        MergerStatus status,
        @Schema(description = "提出人 · proposed by") String proposedBy,
        Instant proposedAt,

        @Schema(description = "复核人 · confirmed by") @Nullable String confirmedBy,

        @Nullable Instant confirmedAt,
        @Nullable Instant doneAt,

        @Schema(description = "将转交的内容,仅在未完成时给出 · what is to move, while it is not over") @Nullable List<MovingView> moving,

        @Schema(description = "须先处理的事项 · what stands in the way") @Nullable List<String> obstacles,

        long version)
        implements Versioned {
    @Schema(name = "MovingOnMerger")
    record MovingView(String what, long count) {}

    static MergerView of(Merger merger) {
        return of(merger, null, Locale.ROOT);
    }

    static MergerView of(Merger merger, @Nullable MergerPreview preview, Locale locale) {
        var confirmed = merger.confirmed();
        return new MergerView(
                merger.id(),
                merger.plan().dissolved(),
                merger.plan().successor(),
                merger.plan().on(),
                merger.plan().basis(),
                merger.status(),
                merger.proposed().name(),
                merger.proposed().at(),
                confirmed == null ? null : confirmed.name(),
                confirmed == null ? null : confirmed.at(),
                merger.doneAt(),
                preview == null
                        ? null
                        : preview.moving().stream()
                                .map(each -> new MovingView(each.what().in(locale), each.count()))
                                .toList(),
                preview == null
                        ? null
                        : preview.obstacles().stream()
                                .map(each -> each.in(locale))
                                .toList(),
                merger.version());
    }
}
