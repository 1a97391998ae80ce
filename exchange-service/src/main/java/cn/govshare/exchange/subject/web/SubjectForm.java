package cn.govshare.exchange.subject.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "SubjectForm", description = "查询对象 · whom the records are about")
record SubjectForm(
        @Schema(description = "信息项名称,如 id_number · name of the item")
        @NotBlank @Pattern(regexp = "[a-z][a-z0-9_]{0,62}") @Nullable String item,

        @Schema(description = "该信息项的值 · its value") @NotBlank @Size(max = 200) @Nullable String value) {}
