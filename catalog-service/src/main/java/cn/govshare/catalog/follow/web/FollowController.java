package cn.govshare.catalog.follow.web;

import cn.govshare.catalog.follow.FeedPlace;
import cn.govshare.catalog.follow.app.FollowEntries;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.CommonProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "catalog-changes", description = "目录变动与关注 · changes of the catalog, and following entries")
class FollowController {
    private static final String SINCE = "上次返回的 next,缺省从头 · next of the call before, from the beginning by default";

    private final FollowEntries followEntries;

    FollowController(FollowEntries followEntries) {
        this.followEntries = followEntries;
    }

    @GetMapping("/api/v1/catalog-changes")
    @Article("7")
    @AllowedRoles.Everyone
    @Operation(operationId = "readCatalogChanges", summary = "目录变动:发布、修订、暂停、恢复、撤销 · what changed in the catalog")
    ChangesView readCatalogChanges(
            @Parameter(description = SINCE) @RequestParam(required = false) @Nullable String since,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var place = place(since);
        return ChangesView.of(followEntries.changes(place, limit), place);
    }

    @GetMapping("/api/v1/catalog-follows/changes")
    @Article("7")
    @AllowedRoles.Everyone
    @Operation(operationId = "readFollowedChanges", summary = "所关注条目的变动 · what changed of the entries that one follows")
    ChangesView readFollowedChanges(
            @Parameter(description = SINCE) @RequestParam(required = false) @Nullable String since,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Actor actor) {
        var place = place(since);
        return ChangesView.of(followEntries.changesOfFollowed(place, limit, actor), place);
    }

    private static FeedPlace place(@Nullable String since) {
        if (since == null || since.isEmpty()) {
            return FeedPlace.BEFORE_ALL;
        }
        return FeedPlace.parse(since).orElseThrow(() -> {
            var text = Text.of("since 应为上次返回的 next。", "since is the next of the call before.");
            return new MalformedInput(
                    CommonProblem.INVALID_INPUT, text, List.of(Fault.of("since", "unreadable", text)));
        });
    }

    @GetMapping("/api/v1/catalog-follows")
    @AllowedRoles.Everyone
    @Operation(operationId = "listFollowedResources", summary = "所关注条目的代码 · codes of the entries that one follows")
    List<String> listFollowedResources(Actor actor) {
        return followEntries.followed(actor).stream().map(ResourceCode::value).toList();
    }

    @PutMapping("/api/v1/catalog-follows/{code}")
    @AllowedRoles.Everyone
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "followResource", summary = "关注一个条目 · follow an entry")
    void followResource(@PathVariable ResourceCode code, Actor actor) {
        followEntries.follow(code, actor);
    }

    @DeleteMapping("/api/v1/catalog-follows/{code}")
    @AllowedRoles.Everyone
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unfollowResource", summary = "不再关注 · follow it no longer")
    void unfollowResource(@PathVariable ResourceCode code, Actor actor) {
        followEntries.unfollow(code, actor);
    }
}
