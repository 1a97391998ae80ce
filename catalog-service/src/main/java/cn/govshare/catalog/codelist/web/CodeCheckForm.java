package cn.govshare.catalog.codelist.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "待核对的代码 · values to hold against a list")
record CodeCheckForm(
        @Schema(description = "代码值,最多 1000 个 · values") @NotEmpty @Size(max = 1000) @Nullable List<@NotNull @Size(max = 60) String> values,

        @Schema(description = "按哪一天有效的版次,缺省为今天 · the day whose edition counts") @Nullable LocalDate day) {}
