package cn.govshare.catalog.resource.web;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kit.web.Versioned;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

@Schema(description = "送审的条目及提醒 · a submitted entry, and what is worth a second look")
record SubmittedView(
        @JsonUnwrapped ResourceView entry,

        @Schema(description = "提醒,不影响送审 · warnings, which hold nothing up")
        List<WarningView> warnings)
        implements Versioned {
    @Schema(name = "EntryWarning", description = "提醒 · a warning")
    record WarningView(
            @Schema(description = "所指内容 · where in the entry", example = "/items/0")
            String field,

            String code,
            String message,
            @Schema(description = "依据条款 · article") String article) {
        private static WarningView of(Fault warning, Locale locale) {
            return new WarningView(
                    warning.field(), warning.code(), warning.message().in(locale), warning.article());
        }
    }

    @Override
    public long version() {
        return entry.version();
    }

    static SubmittedView of(ResourceView entry, List<Fault> warnings, Locale locale) {
        return new SubmittedView(
                entry,
                warnings.stream().map(each -> WarningView.of(each, locale)).toList());
    }
}
