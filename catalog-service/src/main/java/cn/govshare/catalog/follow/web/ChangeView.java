package cn.govshare.catalog.follow.web;

import cn.govshare.catalog.follow.ChangeKind;
import cn.govshare.catalog.follow.Changes;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "CatalogChange", description = "目录的一项变动 · something that happened to an entry")
record ChangeView(
        ResourceCode code,

        @Schema(description = "发布、修订、暂停、恢复或撤销 · what happened")
        ChangeKind kind,

        int revision,
        DepartmentCode provider,
        String name,
        Instant at) {
    static ChangeView of(Changes.Placed placed) {
        var change = placed.change();
        return new ChangeView(
                change.code(), change.kind(), change.revision(), change.provider(), change.name(), change.at());
    }
}
