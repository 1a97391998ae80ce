package cn.govshare.audit.retention.web;

import cn.govshare.audit.retention.app.ArchiveMonth;
import cn.govshare.audit.retention.app.PruneMonth;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit-months")
@Tag(name = "audit-months", description = "审计记录的保存与清理 · how long the trail is kept")
class AuditMonthController {
    private final ArchiveMonth archiveMonth;
    private final PruneMonth pruneMonth;

    AuditMonthController(ArchiveMonth archiveMonth, PruneMonth pruneMonth) {
        this.archiveMonth = archiveMonth;
        this.pruneMonth = pruneMonth;
    }

    @GetMapping
    @AllowedRoles({Role.AUDITOR, Role.SECURITY_ADMIN})
    @Operation(operationId = "listAuditMonths", summary = "审计记录各月份及其归档、清理情况 · months, their archives and prunings")
    List<KeptMonthView> listAuditMonths() {
        return archiveMonth.list().stream().map(KeptMonthView::of).toList();
    }

    @PostMapping("/{month}/archive")
    @AllowedRoles({Role.AUDITOR, Role.SECURITY_ADMIN})
    @Operation(
            operationId = "archiveAuditMonth",
            summary = "将已结束的月份连同日志瓦片归档为文件 · write a month and its tiles into a file")
    KeptMonthView archiveAuditMonth(@PathVariable YearMonth month, Actor actor) {
        return KeptMonthView.of(archiveMonth.archive(month, actor));
    }

    @PostMapping("/{month}/pruning")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedRoles({Role.AUDITOR, Role.SECURITY_ADMIN})
    @Operation(operationId = "askAuditPruning", summary = "申请清理已过保存期的月份 · ask that a month's records go")
    void askAuditPruning(@PathVariable YearMonth month, Actor actor) {
        pruneMonth.ask(month, actor);
    }

    @PostMapping("/{month}/pruning/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedRoles({Role.AUDITOR, Role.SECURITY_ADMIN})
    @Operation(operationId = "refuseAuditPruning", summary = "驳回或撤回清理申请 · turn the request down or take it back")
    void refuseAuditPruning(@PathVariable YearMonth month, Actor actor) {
        pruneMonth.refuse(month, actor);
    }

    @PostMapping("/{month}/pruning/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedRoles({Role.AUDITOR, Role.SECURITY_ADMIN})
    @Operation(operationId = "approveAuditPruning", summary = "由另一人批准,清理该月记录 · another person approves; the records go")
    void approveAuditPruning(@PathVariable YearMonth month, Actor actor) {
        pruneMonth.approve(month, actor);
    }
}
