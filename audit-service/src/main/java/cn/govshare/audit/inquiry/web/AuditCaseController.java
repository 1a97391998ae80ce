package cn.govshare.audit.inquiry.web;

import cn.govshare.audit.inquiry.app.ReadCase;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "audit-cases", description = "案卷 · dossiers of cases")
class AuditCaseController {
    private final ReadCase readCase;

    AuditCaseController(ReadCase readCase) {
        this.readCase = readCase;
    }

    @GetMapping("/api/v1/audit-cases/{id}")
    @AllowedRoles({Role.AUDITOR, Role.CYBERSPACE_OFFICE, Role.DEVELOPMENT_REFORM, Role.FINANCE})
    @Operation(
            operationId = "readAuditCase",
            summary = "一件办理事项的案卷:目录、申请、答复、授权、使用、交付、更正(查看留痕)· the dossier of a case, on record")
    CaseDossierView readAuditCase(@PathVariable UUID id, Actor actor) {
        return CaseDossierView.of(readCase.read(id, actor));
    }
}
