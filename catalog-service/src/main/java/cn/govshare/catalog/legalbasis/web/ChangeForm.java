package cn.govshare.catalog.legalbasis.web;

import cn.govshare.catalog.legalbasis.ChangeKind;
import cn.govshare.catalog.legalbasis.app.RegisterChange;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "LegalChangeForm", description = "法规或职责的变动 · a change or the end of a ground")
record ChangeForm(
        @NotNull @Nullable ChangeKind kind,

        @Schema(description = "变动生效日 · day of the change") @NotNull @Nullable LocalDate effectiveOn,

        @Schema(description = "变动内容 · what changes") @NotBlank @Size(max = 1000) @Nullable String summary,

        @Schema(description = "涉及条款,缺省为全部 · articles that it touches, all when absent") @Size(max = 200) @Nullable List<@NotBlank @Size(max = 60) String> articles) {
    RegisterChange.Draft draft(UUID ground) {
        return new RegisterChange.Draft(
                ground,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(effectiveOn),
                Objects.requireNonNull(summary),
                articles == null ? List.of() : List.copyOf(articles));
    }
}
