package cn.govshare.catalog.legalbasis.web;

import cn.govshare.catalog.legalbasis.LinkPurpose;
import cn.govshare.catalog.legalbasis.ResourceLinks.Link;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "EntryGroundsForm", description = "条目的依据和职责,替换原有登记 · all that the entry rests on")
record LinksForm(@NotNull @Size(max = 100) @Nullable List<@Valid @NotNull LinkForm> grounds) {
    @Schema(name = "EntryGroundForm")
    record LinkForm(
            @Schema(description = "依据编号 · id of the ground") @NotNull @Nullable UUID ground,

            @NotNull @Nullable LinkPurpose purpose,

            @Schema(description = "所依条款,缺省为全部 · articles, all when absent") @Size(max = 100) @Nullable List<@NotBlank @Size(max = 60) String> articles) {}

    List<Link> links() {
        return Objects.requireNonNull(grounds).stream()
                .map(each -> new Link(
                        Objects.requireNonNull(each.ground()),
                        Objects.requireNonNull(each.purpose()),
                        each.articles() == null ? List.of() : List.copyOf(each.articles())))
                .toList();
    }
}
