package cn.govshare.catalog.legalbasis.web;

import cn.govshare.catalog.legalbasis.LinkPurpose;
import cn.govshare.catalog.legalbasis.app.LinkResource.Links;
import cn.govshare.kit.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

@Schema(name = "EntryGrounds", description = "条目的依据和职责 · what the entry rests on")
record LinksView(
        List<LinkView> grounds,
        @Schema(description = "版本 · version") long version) implements Versioned {
    @Schema(name = "EntryGround")
    record LinkView(UUID ground, LinkPurpose purpose, List<String> articles) {}

    static LinksView of(Links links) {
        return new LinksView(
                links.grounds().stream()
                        .map(each -> new LinkView(each.ground(), each.purpose(), each.articles()))
                        .toList(),
                links.version());
    }
}
