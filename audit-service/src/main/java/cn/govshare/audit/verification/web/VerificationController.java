package cn.govshare.audit.verification.web;

import cn.govshare.audit.verification.app.VerifyLog;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit-log/verifications")
@Tag(name = "audit-log", description = "防篡改审计日志 · the tamper-evident log")
class VerificationController {
    private final VerifyLog verifyLog;

    VerificationController(VerifyLog verifyLog) {
        this.verifyLog = verifyLog;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedRoles(Role.AUDITOR)
    @Operation(
            operationId = "verifyLog",
            summary = "开始全面校验(同时只有一次;留痕) · verify the whole log, one at a time, on record")
    VerificationView verifyLog(Actor auditor) {
        return VerificationView.of(verifyLog.begin(auditor));
    }

    @GetMapping
    @AllowedRoles(Role.AUDITOR)
    @Operation(operationId = "listLogVerifications", summary = "历次校验 · verifications, the oldest first")
    Page<VerificationView> listLogVerifications(@ParameterObject PageQuery query) {
        var found =
                query.page(verifyLog.list(query.afterNumber(), query.limit() + 1), each -> Long.toString(each.seq()));
        return new Page<>(found.items().stream().map(VerificationView::of).toList(), found.next());
    }

    @GetMapping("/{id}")
    @AllowedRoles(Role.AUDITOR)
    @Operation(operationId = "readLogVerification", summary = "校验的进度与结果 · a verification's progress and result")
    VerificationView readLogVerification(@PathVariable UUID id) {
        return VerificationView.of(verifyLog.read(id));
    }
}
