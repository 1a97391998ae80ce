package cn.govshare.audit.watch.web;

import cn.govshare.audit.watch.WatchKind;
import cn.govshare.audit.watch.app.ChangeWatchRule;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit-watch-rules")
@Tag(name = "audit-watch-rules", description = "监测规则 · rules of the watch")
class WatchRuleController {
    private final ChangeWatchRule changeWatchRule;

    WatchRuleController(ChangeWatchRule changeWatchRule) {
        this.changeWatchRule = changeWatchRule;
    }

    @GetMapping
    @AllowedRoles({Role.AUDITOR, Role.CYBERSPACE_OFFICE, Role.SECURITY_ADMIN})
    @Operation(operationId = "listWatchRules", summary = "监测规则及其阈值 · rules of the watch and their thresholds")
    List<WatchRuleView> listWatchRules() {
        return changeWatchRule.list().stream().map(WatchRuleView::of).toList();
    }

    @PutMapping("/{kind}")
    @AllowedRoles({Role.AUDITOR, Role.SECURITY_ADMIN})
    @Operation(
            operationId = "changeWatchRule",
            summary = "修改一条监测规则,或为一个客户端另立规则 · change a rule, or make one for a client")
    WatchRuleView changeWatchRule(@PathVariable WatchKind kind, @Valid @RequestBody WatchRuleForm form, Actor actor) {
        return WatchRuleView.of(changeWatchRule.change(form.rule(kind), actor));
    }
}
