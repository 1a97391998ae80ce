package cn.govshare.audit.inquiry.web;

import cn.govshare.audit.inquiry.SavedQuestion;
import cn.govshare.audit.inquiry.app.ReadQuestion;
import cn.govshare.audit.inquiry.app.SaveQuestion;
import cn.govshare.audit.inquiry.app.SearchEntries;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit-questions")
@Tag(name = "audit-questions", description = "保存的查询 · questions that are kept")
class SavedQuestionController {
    private final SaveQuestion saveQuestion;
    private final ReadQuestion readQuestion;
    private final SearchEntries searchEntries;
    private final AuditEntryMapper views;

    SavedQuestionController(
            SaveQuestion saveQuestion, ReadQuestion readQuestion, SearchEntries searchEntries, AuditEntryMapper views) {
        this.saveQuestion = saveQuestion;
        this.readQuestion = readQuestion;
        this.searchEntries = searchEntries;
        this.views = views;
    }

    @PostMapping
    @AllowedRoles({Role.AUDITOR, Role.CYBERSPACE_OFFICE, Role.DEVELOPMENT_REFORM, Role.FINANCE})
    @Operation(operationId = "saveAuditQuestion", summary = "保存一个查询 · keep a question")
    ResponseEntity<SavedQuestionView> saveAuditQuestion(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody SavedQuestionForm form,
            Actor actor) {
        var saved = saveQuestion.save(form.named(), form.isShared(), form.given(), idempotencyKey, actor);
        return ResponseEntity.created(URI.create("/api/v1/audit-questions/" + saved.id()))
                .body(SavedQuestionView.of(saved));
    }

    @GetMapping
    @AllowedRoles({Role.AUDITOR, Role.CYBERSPACE_OFFICE, Role.DEVELOPMENT_REFORM, Role.FINANCE})
    @Operation(operationId = "listAuditQuestions", summary = "本人及同事共用的查询 · one's own questions and those shared")
    Page<SavedQuestionView> listAuditQuestions(@ParameterObject PageQuery query, Actor actor) {
        var after = Objects.requireNonNullElse(query.after(), "");
        var found = readQuestion.list(actor, after, query.limit() + 1);
        var page = query.page(found, SavedQuestionController::place);
        return new Page<>(page.items().stream().map(SavedQuestionView::of).toList(), page.next());
    }

    private static String place(SavedQuestion question) {
        return question.name() + "/" + question.id();
    }

    @GetMapping("/{id}")
    @AllowedRoles({Role.AUDITOR, Role.CYBERSPACE_OFFICE, Role.DEVELOPMENT_REFORM, Role.FINANCE})
    @Operation(operationId = "readAuditQuestion", summary = "一个保存的查询 · one question")
    SavedQuestionView readAuditQuestion(@PathVariable UUID id, Actor actor) {
        return SavedQuestionView.of(readQuestion.read(id, actor));
    }

    @GetMapping("/{id}/entries")
    @AllowedRoles({Role.AUDITOR, Role.CYBERSPACE_OFFICE, Role.DEVELOPMENT_REFORM, Role.FINANCE})
    @Operation(operationId = "askAuditQuestion", summary = "按保存的查询查找记录(留痕)· ask it, on record")
    Page<AuditEntryView> askAuditQuestion(
            @PathVariable UUID id,
            @ParameterObject PageQuery query,
            @ParameterObject EntryPageQuery order,
            Actor actor) {
        var question = readQuestion.read(id, actor).question();
        var found = searchEntries.search(question, order.stretch(query), actor);
        return EntryPageQuery.page(query, found, entry -> views.shown(entry, actor));
    }

    @PutMapping("/{id}")
    @AllowedRoles({Role.AUDITOR, Role.CYBERSPACE_OFFICE, Role.DEVELOPMENT_REFORM, Role.FINANCE})
    @Operation(operationId = "changeAuditQuestion", summary = "修改本人保存的查询 · change one's question")
    SavedQuestionView changeAuditQuestion(
            @PathVariable UUID id, @Valid @RequestBody SavedQuestionForm form, Actor actor) {
        return SavedQuestionView.of(saveQuestion.change(id, form.named(), form.isShared(), form.given(), actor));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedRoles({Role.AUDITOR, Role.CYBERSPACE_OFFICE, Role.DEVELOPMENT_REFORM, Role.FINANCE})
    @Operation(operationId = "removeAuditQuestion", summary = "删除本人保存的查询 · remove one's question")
    void removeAuditQuestion(@PathVariable UUID id, Actor actor) {
        saveQuestion.remove(id, actor);
    }
}
