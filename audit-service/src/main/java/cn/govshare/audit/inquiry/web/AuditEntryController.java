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
    @AllowedRoles(Role.AUDITOR)
    @Operation(operationId = "searchAuditEntries", summary = "查询审计记录(查询本身留痕) · search the trail, on record")
    Page<AuditEntryView> searchAuditEntries(
            @ParameterObject AuditQuestionForm form,
            @ParameterObject PageQuery query,
            @Parameter(hidden = true) @RequestParam Map<String, String> given,
            Actor auditor) {
        var question = form.question(given.keySet());
        var found = searchEntries.search(question, query.afterNumber(), query.limit(), auditor);
        return query.page(found.stream().map(views::view).toList(), view -> Long.toString(view.seq()));
    }

    @GetMapping("/{id}")
    @AllowedRoles(Role.AUDITOR)
    @Operation(operationId = "readAuditEntry", summary = "查看一条审计记录(查看本身留痕) · read one record, on record")
    AuditEntryView readAuditEntry(@PathVariable UUID id, Actor auditor) {
        return views.view(readEntry.read(id, auditor));
    }
}
