package cn.govshare.catalog.need.web;

import cn.govshare.catalog.need.Field;
import cn.govshare.catalog.need.FieldRole;
import cn.govshare.kernel.vocabulary.ItemType;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(description = "字段 · a field")
record FieldForm(
        @Schema(description = "字段名称 · label", example = "法定代表人")
        @NotBlank @Size(max = 200) @Pattern(regexp = LINE) @Nullable String label,

        @Schema(description = "所属对象 · of whom or what", example = "企业")
        @Size(max = 200) @Pattern(regexp = LINE) @Nullable String about,

        @Schema(description = "数据类型 · type") @Nullable ItemType type,

        @Schema(description = "代码表 · code list", example = "GB/T 2260")
        @Size(max = 100) @Pattern(regexp = LINE) @Nullable String codeList,

        @Schema(description = "方式:采集、取自平台、系统产生 · collected, taken, or made by the system") @Nullable FieldRole role) {
    /// One line without control characters.
    static final String LINE = "[^\\p{Cntrl}]*";

    /// Lines of text without other control characters.
    static final String WORDS = "[^\\p{Cntrl}&&[^\\n\\r\\t]]*";

    /// @param usual the role of a field that states none
    static List<Field> fields(@Nullable List<FieldForm> forms, FieldRole usual) {
        return Objects.requireNonNull(forms).stream()
                .map(form -> form.field(usual))
                .toList();
    }

    private Field field(FieldRole usual) {
        return new Field(
                Objects.requireNonNull(label).strip(),
                Objects.requireNonNullElse(about, "").strip(),
                type,
                codeList == null || codeList.isBlank() ? null : codeList.strip(),
                Objects.requireNonNullElse(role, usual));
    }
}
