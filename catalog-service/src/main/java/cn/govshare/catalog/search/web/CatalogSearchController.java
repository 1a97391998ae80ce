package cn.govshare.catalog.search.web;

import cn.govshare.catalog.search.Place;
import cn.govshare.catalog.search.SearchFilter;
import cn.govshare.catalog.search.app.SearchCatalog;
import cn.govshare.catalog.words.Pinyin;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.CommonProblem;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/catalog-search")
@Tag(name = "catalog-search", description = "目录检索 · search of the catalog")
class CatalogSearchController {
    private static final int SUGGESTIONS = 10;

    private final SearchCatalog searchCatalog;
    private final Pinyin pinyin;

    CatalogSearchController(SearchCatalog searchCatalog, Pinyin pinyin) {
        this.searchCatalog = searchCatalog;
        this.pinyin = pinyin;
    }

    @GetMapping
    @Article("7")
    @AllowedRoles.Everyone
    @Operation(
            operationId = "searchCatalog",
            summary = "检索目录:文字、拼音、首字母与分面筛选(第七条)· search by words, pinyin, initials and facets")
    Page<HitView> searchCatalog(
            @Valid @ParameterObject SearchForm form, @ParameterObject PageQuery query, Actor actor) {
        var question = searchCatalog.question(form.words(), form.filter(), actor);
        var hits = searchCatalog.search(question, after(query), query.limit() + 1);
        var page = query.page(hits, hit -> hit.place().inUrl());
        var views = page.items().stream()
                .map(hit -> HitView.of(hit, question.words(), pinyin))
                .toList();
        return new Page<>(views, page.next());
    }

    private static Place after(PageQuery query) {
        var after = query.after();
        if (after == null || after.isEmpty()) {
            return Place.BEFORE_ALL;
        }
        return Place.parse(after).orElseThrow(() -> {
            var text = Text.of("after 应为上一页返回的 next。", "after is the next of the page before.");
            return new MalformedInput(
                    CommonProblem.INVALID_INPUT, text, List.of(Fault.of("after", "unreadable", text)));
        });
    }

    @GetMapping("/facets")
    @Article("7")
    @AllowedRoles.Everyone
    @Operation(operationId = "countCatalogSearch", summary = "检索结果按部门、类别、共享类型等统计 · results counted by facets")
    CountsView countCatalogSearch(@Valid @ParameterObject SearchForm form, Actor actor) {
        return CountsView.of(searchCatalog.count(searchCatalog.question(form.words(), form.filter(), actor)));
    }

    @GetMapping("/suggestions")
    @Article("7")
    @AllowedRoles.Everyone
    @Operation(operationId = "suggestCatalogNames", summary = "边输入边提示资源名称 · names while one types")
    SuggestionsView suggestCatalogNames(
            @Parameter(description = "已输入的文字、拼音或首字母 · what was typed so far") @RequestParam @NotBlank @Size(max = 100) String q,
            Actor actor) {
        var question = searchCatalog.question(q, SearchFilter.EVERYTHING, actor);
        return new SuggestionsView(searchCatalog.suggest(question, SUGGESTIONS).stream()
                .map(name -> HitView.MarkedView.of(name, question.words(), pinyin))
                .toList());
    }
}
