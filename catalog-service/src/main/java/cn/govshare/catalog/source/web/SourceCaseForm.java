package cn.govshare.catalog.source.web;

import cn.govshare.catalog.source.app.DecideSource.Held;
import cn.govshare.kernel.vocabulary.ResourceCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(description = "数源认定立项 · which data a source case is about")
record SourceCaseForm(
        @Schema(description = "数据名称 · what the datum is called", example = "法定代表人")
        @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable String title,

        @NotNull @Size(min = 2, max = 50) @Nullable List<@NotNull @Valid HeldForm> data) {
    @Schema(name = "HeldDatumForm", description = "已发布条目的信息项 · an item of an entry in force")
    record HeldForm(
            @NotNull @Nullable ResourceCode resource,
            @NotBlank @Size(max = 63) @Nullable String item) {}

    List<Held> held() {
        return Objects.requireNonNull(data).stream()
                .map(each -> new Held(Objects.requireNonNull(each.resource()), Objects.requireNonNull(each.item())))
                .toList();
    }
}
