package cn.govshare.catalog.importing.web;

import cn.govshare.catalog.importing.ColumnMappings.Kept;
import cn.govshare.catalog.importing.ImportField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

@Schema(name = "ColumnMapping", description = "保存的列映射 · a mapping that is kept")
record MappingView(
        String name,
        Map<String, ImportField> columns,
        List<String> ignored,
        Map<ImportField, String> constants,
        Map<ImportField, Map<String, String>> words) {
    static MappingView of(Kept kept) {
        var mapping = kept.mapping();
        return new MappingView(
                kept.name(),
                mapping.columns(),
                mapping.ignored().stream().sorted().toList(),
                mapping.constants(),
                mapping.words());
    }
}
