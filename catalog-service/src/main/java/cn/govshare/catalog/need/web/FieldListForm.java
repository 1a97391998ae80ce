package cn.govshare.catalog.need.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "字段清单 · a list of fields")
record FieldListForm(@NotEmpty @Size(max = 500) @Nullable List<@NotNull @Valid FieldForm> fields) {}
