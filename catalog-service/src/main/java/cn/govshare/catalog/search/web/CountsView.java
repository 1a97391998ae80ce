package cn.govshare.catalog.search.web;

import cn.govshare.catalog.search.Facet;
import cn.govshare.catalog.search.app.SearchCatalog;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;

@Schema(name = "SearchCounts", description = "检索结果的分面统计 · results counted by facets")
record CountsView(
        @Schema(description = "结果总数 · number of results") long total, List<FacetView> facets) {
    @Schema(name = "SearchFacet", description = "一个分面,数量多的在前 · a facet, most frequent first")
    record FacetView(Facet facet, List<ValueView> values) {}

    @Schema(name = "SearchFacetValue")
    record ValueView(
            @Schema(description = "筛选用的值 · the value as the filter takes it")
            String value,

            String zh,
            String en,
            long count) {}

    static CountsView of(SearchCatalog.Counts counts) {
        return new CountsView(
                counts.total(),
                Arrays.stream(Facet.values())
                        .map(facet -> new FacetView(
                                facet,
                                counts.facets().stream()
                                        .filter(each -> each.facet() == facet)
                                        .map(each -> new ValueView(
                                                each.value(),
                                                each.label().zh(),
                                                each.label().en(),
                                                each.count()))
                                        .toList()))
                        .filter(facet -> !facet.values().isEmpty())
                        .toList());
    }
}
