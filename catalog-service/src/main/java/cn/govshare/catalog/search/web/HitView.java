package cn.govshare.catalog.search.web;

import cn.govshare.catalog.freshness.FreshnessState;
import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.catalog.search.Availability;
import cn.govshare.catalog.search.Highlight;
import cn.govshare.catalog.search.Hit;
import cn.govshare.catalog.search.SearchWords;
import cn.govshare.catalog.words.Pinyin;
import cn.govshare.kernel.vocabulary.BasicRegister;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "检索结果 · a result")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HitView(
        ResourceCode code,
        MarkedView name,

        @Schema(description = "摘要中与检索词相关的一段 · the part of the summary that was found")
        MarkedView summary,

        @Schema(description = "含检索词的信息项,至多 5 个 · items that were found, 5 at most")
        List<MarkedView> items,

        DepartmentCode provider,
        String providerName,
        ResourceStatus status,
        int revision,
        @Nullable LocalDate publishedOn,
        ResourceKind kind,
        @Nullable BasicRegister register,
        @Nullable String theme,
        SharingType sharingType,
        List<ProvisionMode> modes,
        @Nullable UpdateCycle updateCycle,

        @Schema(description = "数据更新情况;数据不经平台入库或周期未承诺日期时无此项 · absent where nothing is promised") @Nullable FreshnessState freshness,

        @Schema(description = "对本部门而言 · what it means for one's department")
        Availability availability) {
    private static final int EXCERPT = 120;
    private static final int BEFORE = 30;
    private static final int MOST_ITEMS = 5;

    @Schema(name = "MarkedText", description = "文字及应突出显示的位置 · a text and the parts to highlight")
    record MarkedView(
            String text,

            @Schema(description = "每处为 [起, 止),以 UTF-16 单位计 · start and end of each part in UTF-16 units")
            List<List<Integer>> highlights) {
        static MarkedView of(String text, SearchWords words, Pinyin pinyin) {
            return new MarkedView(
                    text,
                    Highlight.in(text, words, pinyin).stream()
                            .map(part -> List.of(part.start(), part.end()))
                            .toList());
        }
    }

    static HitView of(Hit hit, SearchWords words, Pinyin pinyin) {
        var entry = hit.entry();
        return new HitView(
                entry.code(),
                MarkedView.of(entry.name(), words, pinyin),
                MarkedView.of(excerpt(entry.summary(), words), words, SILENT),
                entry.items().stream()
                        .map(item -> MarkedView.of(item, words, SILENT))
                        .filter(item -> !item.highlights().isEmpty())
                        .limit(MOST_ITEMS)
                        .toList(),
                entry.provider(),
                hit.providerName(),
                entry.status(),
                entry.revision(),
                entry.publishedOn(),
                entry.kind(),
                entry.register(),
                entry.theme(),
                entry.sharingType(),
                entry.modes().stream().sorted().toList(),
                entry.updateCycle(),
                hit.freshness(),
                hit.availability());
    }

    /// Summaries and items are not found by pinyin.
    private static final Pinyin SILENT = characters -> List.of();

    private static String excerpt(String summary, SearchWords words) {
        if (summary.length() <= EXCERPT) {
            return summary;
        }
        int found = Highlight.in(summary, words, SILENT).stream()
                .findFirst()
                .map(Highlight::start)
                .orElse(0);
        int start = boundary(summary, Math.max(0, Math.min(found - BEFORE, summary.length() - EXCERPT)));
        int end = boundary(summary, Math.min(summary.length(), start + EXCERPT));
        return (start > 0 ? "…" : "") + summary.substring(start, end) + (end < summary.length() ? "…" : "");
    }

    /// Never in the middle of a character.
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
