package cn.govshare.catalog.legalbasis.web;

import cn.govshare.catalog.legalbasis.ChangeKind;
import cn.govshare.catalog.legalbasis.GroundKind;
import cn.govshare.catalog.legalbasis.LegalGround;
import cn.govshare.catalog.legalbasis.app.ShowGround.Shown;
import cn.govshare.kernel.vocabulary.BasisLevel;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kit.web.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "LegalGround", description = "依据文件或部门职责 · a document or a department's function")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GroundView(
        UUID id,
        GroundKind kind,
        String title,
        @Nullable String number,
        @Nullable BasisLevel level,
        @Nullable DepartmentCode department,
        LocalDate effectiveFrom,

        @Schema(description = "废止(取消)之日 · first day on which it is no more") @Nullable LocalDate endedOn,

        List<ArticleView> articles,

        @Schema(description = "变动记录,仅在查看单项时给出 · its changes, when one is looked at") @Nullable List<ChangeView> changes,

        @Schema(description = "以其为依据的已发布条目 · entries in force that rest on it") @Nullable List<RestingView> entries,

        long version)
        implements Versioned {
    @Schema(name = "LegalArticle")
    record ArticleView(String article, String text) {}

    @Schema(name = "LegalChange")
    record ChangeView(
            UUID id, ChangeKind kind, LocalDate effectiveOn, String summary, List<String> articles, String account) {}

    @Schema(name = "RestingEntry")
    record RestingView(
            ResourceCode resource,
            DepartmentCode provider,

            @Schema(description = "是否为不予共享依据 · true when it is why something is not shared")
            boolean notSharedByIt) {}

    static GroundView of(LegalGround ground) {
        return of(ground, null, null);
    }

    static GroundView of(Shown shown) {
        return of(
                shown.ground(),
                shown.changes().stream()
                        .map(each -> new ChangeView(
                                each.id(),
                                each.kind(),
                                each.effectiveOn(),
                                each.summary(),
                                each.articles(),
                                each.account()))
                        .toList(),
                shown.entries().stream()
                        .map(each -> new RestingView(each.resource(), each.provider(), each.isNotSharedByIt()))
                        .toList());
    }

    private static GroundView of(
            LegalGround ground, @Nullable List<ChangeView> changes, @Nullable List<RestingView> entries) {
        return new GroundView(
                ground.id(),
                ground.kind(),
                ground.title(),
                ground.number(),
                ground.level(),
                ground.department(),
                ground.effectiveFrom(),
                ground.endedOn(),
                ground.articles().stream()
                        .map(each -> new ArticleView(each.article(), each.text()))
                        .toList(),
                changes,
                entries,
                ground.version());
    }
}
