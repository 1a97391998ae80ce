package cn.govshare.exchange.binding.web;

import cn.govshare.exchange.binding.Binding.MappedColumn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "BindingForm", description = "资源挂接 · which column holds which item")
record BindingForm(
        @Schema(description = "列与信息项的对应 · columns and their items") @NotEmpty @Size(max = 1000) @Nullable List<@Valid @NotNull Column> columns,

        @Schema(description = "所读取的版本,首次为 0 · the version that was read, 0 at first") @NotNull @Min(0) @Nullable Integer version) {
    @Schema(name = "MappedColumnForm", description = "一列 · a column")
    record Column(
            @Schema(description = "本部门库表的列名 · name of the column") @NotBlank @Size(max = 200) @Nullable String column,

            @Schema(description = "信息项 · item") @NotBlank @Size(max = 63) @Nullable String item) {
        private MappedColumn mapped() {
            return new MappedColumn(Objects.requireNonNull(column).strip(), Objects.requireNonNull(item));
        }
    }

    List<MappedColumn> mapped() {
        return Objects.requireNonNull(columns).stream().map(Column::mapped).toList();
    }

    int read() {
        return Objects.requireNonNull(version);
    }
}
