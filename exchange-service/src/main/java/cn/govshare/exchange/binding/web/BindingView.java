package cn.govshare.exchange.binding.web;

import cn.govshare.exchange.binding.Binding;
import cn.govshare.exchange.binding.Binding.MappedColumn;
import cn.govshare.exchange.binding.Binding.Trial;
import cn.govshare.exchange.binding.BindingStatus;
import cn.govshare.exchange.binding.app.KeepBinding.Bound;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Schema(name = "Binding", description = "资源挂接 · the binding of an entry")
record BindingView(
        @Schema(description = "信息资源代码 · resource code") String resource,

        @Schema(description = "目录条目版次 · revision of the entry")
        int revision,

        @Schema(description = "状态 · status") BindingStatus status,
        @Schema(description = "状态说明 · in words") String statusLabel,

        @Schema(description = "列与信息项的对应 · columns and their items")
        List<Column> columns,

        @Schema(description = "与现行条目不符之处 · where they do not fit the entry as it is now")
        List<String> faults,

        @Schema(description = "最近一次试推 · the last trial") @Nullable TrialView trial,

        @Schema(description = "修改人 · changed by") String changedBy,
        @Schema(description = "修改时间 · changed at") Instant changedAt,
        @Schema(description = "版本 · version") int version) {
    @Schema(name = "MappedColumn", description = "一列 · a column")
    record Column(String column, String item) {
        static Column of(MappedColumn mapped) {
            return new Column(mapped.column(), mapped.item());
        }
    }

    @Schema(name = "BindingTrial", description = "试推 · a trial")
    record TrialView(int revision, long rows, long rejected, Instant at) {
        static TrialView of(Trial trial) {
            return new TrialView(trial.revision(), trial.rows(), trial.rejected(), trial.at());
        }
    }

    static BindingView of(Bound bound, Locale locale) {
        var binding = bound.binding();
        var offer = bound.offer();
        var status = binding.status(offer);
        return new BindingView(
                binding.resource().value(),
                offer.revision(),
                status,
                status.label().in(locale),
                binding.wanted().stream().map(Column::of).toList(),
                Binding.faults(binding.wanted(), offer).stream()
                        .map(fault -> fault.message().in(locale))
                        .toList(),
                binding.trial().map(TrialView::of).orElse(null),
                binding.changedBy(),
                binding.changedAt(),
                binding.version());
    }
}
