package cn.govshare.catalog.search.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "SearchSuggestions", description = "边输入边提示的名称 · names while one types")
record SuggestionsView(List<HitView.MarkedView> names) {}
