package cn.govshare.exchange.push.web;

import cn.govshare.exchange.push.app.KeepPushRules;
import cn.govshare.exchange.push.app.ReadBatches;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/data-sets/{code}")
@Tag(name = "push-batches", description = "前置机推送 · pushes of front-end machines")
class SupplyController {
    private static final int LONGEST_VIEW = 366;

    private final ReadBatches batches;
    private final KeepPushRules rules;

    SupplyController(ReadBatches batches, KeepPushRules rules) {
        this.batches = batches;
        this.rules = rules;
    }

    @GetMapping("/push-batches")
    @AllowedRoles({Role.BUSINESS_SYSTEM, Role.CATALOGER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "listPushBatches", summary = "已合并的批次,最新在前 · merged batches, the newest first")
    Page<PushBatchView> listPushBatches(@PathVariable ResourceCode code, PageQuery query, Actor actor) {
        var found = batches.latest(code, query.afterNumber(), query.limit() + 1, actor);
        return query.page(found.stream().map(PushBatchView::of).toList(), each -> Long.toString(each.seq()));
    }

    @GetMapping("/quality")
    @Article("18")
    @AllowedRoles({Role.BUSINESS_SYSTEM, Role.CATALOGER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "readQuality", summary = "推送数据质量(按日、按规则) · quality of what was pushed, by day and by rule")
    QualityView readQuality(
            @PathVariable ResourceCode code,
            @RequestParam(defaultValue = "30") @Min(1) @Max(LONGEST_VIEW) int days,
            Locale locale,
            Actor actor) {
        return QualityView.of(batches.quality(code, days, actor), locale);
    }

    @GetMapping("/push-rules")
    @Article("18")
    @AllowedRoles({Role.BUSINESS_SYSTEM, Role.CATALOGER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "readPushRules", summary = "推送约定 · rules of pushes")
    PushRulesView readPushRules(@PathVariable ResourceCode code, Actor actor) {
        return PushRulesView.of(rules.read(code, actor));
    }

    @PutMapping("/push-rules")
    @Article("18")
    @AllowedRoles(Role.CATALOGER)
    @Operation(operationId = "setPushRules", summary = "修改推送约定:拒收上限、全量删除上限、校验等级、引用核对 · change the rules of pushes")
    PushRulesView setPushRules(@PathVariable ResourceCode code, @Valid @RequestBody PushRulesForm form, Actor actor) {
        return PushRulesView.of(rules.keep(form.rules(code), actor));
    }
}
