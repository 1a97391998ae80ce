package cn.govshare.catalog.follow.web;

import cn.govshare.catalog.follow.Changes;
import cn.govshare.catalog.follow.FeedPlace;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "CatalogChanges", description = "since 之后的变动,按发生顺序 · changes since a place, in their order")
record ChangesView(
        List<ChangeView> items,

        @Schema(description = "下次查询的 since,没有新变动时不变 · what to pass as since next time")
        String next) {
    static ChangesView of(List<Changes.Placed> placed, FeedPlace since) {
        var last = placed.isEmpty() ? since : placed.getLast().place();
        return new ChangesView(placed.stream().map(ChangeView::of).toList(), last.inUrl());
    }
}
