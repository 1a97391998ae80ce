package cn.govshare.catalog.importing.web;

import cn.govshare.catalog.importing.ColumnMapping;
import cn.govshare.catalog.importing.ImportField;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Schema(name = "ColumnMappingForm", description = "本部门表格各列的含义 · what the columns of a department's tables mean")
record MappingForm(
        @Schema(description = "表头 → 目录字段;未写的列按表头识别 · heading to field", example = "{\"数据项名称\": \"NAME\"}")
        @Size(max = 200) @Nullable Map<@Size(max = 200) String, @NotNull ImportField> columns,

        @Schema(description = "不采用的列 · headings that are not taken") @Size(max = 200) @Nullable List<@NotNull @Size(max = 200) String> ignored,

        @Schema(
                description = "空白时采用的固定值 · values for fields that a row leaves blank",
                example = "{\"SHARING_TYPE\": \"有条件共享\"}")
        @Size(max = 50) @Nullable Map<ImportField, @NotNull @Size(max = 2000) String> constants,

        @Schema(
                description = "本部门的写法 → 标准写法 · a department's own words and what is meant",
                example = "{\"UPDATE_CYCLE\": {\"每半月\": \"不定期\"}}")
        @Size(max = 50) @Nullable Map<ImportField, @NotNull @Size(max = 500) Map<@Size(max = 200) String, @NotNull @Size(max = 200) String>>
                words) {
    ColumnMapping mapping() {
        return new ColumnMapping(
                Objects.requireNonNullElse(columns, Map.of()),
                ignored == null ? Set.of() : Set.copyOf(ignored),
                Objects.requireNonNullElse(constants, Map.of()),
                Objects.requireNonNullElse(words, Map.of()));
    }
}
