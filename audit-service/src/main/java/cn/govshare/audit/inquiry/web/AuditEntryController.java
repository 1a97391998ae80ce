package cn.govshare.audit.inquiry.web;

import cn.govshare.audit.inquiry.app.ReadEntry;
import cn.govshare.audit.inquiry.app.SearchEntries;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit-entries")
@Tag(name = "audit-entries", description = "审计记录 · the audit trail")
class AuditEntryController {
    private final SearchEntries searchEntries;
    private final ReadEntry readEntry;
    private final AuditEntryMapper views;

    AuditEntryController(SearchEntries searchEntries, ReadEntry readEntry, AuditEntryMapper views) {
        this.searchEntries = searchEntries;
        this.readEntry = readEntry;
        this.views = views;
    }

    @GetMapping
    @AllowedRoles({Role.AUDITOR, Role.CYBERSPACE_OFFICE, Role.DEVELOPMENT_REFORM, Role.FINANCE})
    @Operation(
            operationId = "searchAuditEntries",
            summary = "查询职责范围内的审计记录(查询本身留痕)· search what one oversees of the trail, on record")
    Page<AuditEntryView> searchAuditEntries(
            @ParameterObject AuditQuestionForm form,
            @ParameterObject PageQuery query,
            @ParameterObject EntryPageQuery order,
            @Parameter(hidden = true) @RequestParam Map<String, String> given,
            Actor actor) {
        var question = form.question(given.keySet());
        var found = searchEntries.search(question, order.stretch(query), actor);
        return EntryPageQuery.page(query, found, entry -> views.shown(entry, actor));
    }

    @GetMapping("/{id}")
    @AllowedRoles({Role.AUDITOR, Role.CYBERSPACE_OFFICE, Role.DEVELOPMENT_REFORM, Role.FINANCE})
    @Operation(operationId = "readAuditEntry", summary = "查看一条审计记录(查看本身留痕)· read one record, on record")
    AuditEntryView readAuditEntry(@PathVariable UUID id, Actor actor) {
        return views.shown(readEntry.read(id, actor), actor);
    }
}
