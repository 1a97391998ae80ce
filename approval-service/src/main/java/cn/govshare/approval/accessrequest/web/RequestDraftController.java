package cn.govshare.approval.accessrequest.web;

import cn.govshare.approval.accessrequest.RequestDraft;
import cn.govshare.approval.accessrequest.RequestDrafts;
import cn.govshare.approval.accessrequest.app.KeepDraft;
import cn.govshare.approval.paging.After;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.idempotency.Idempotency;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.CommonProblem;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/access-request-drafts")
@Tag(name = "access-request-drafts", description = "申请草稿与模板 · drafts and templates of requests")
class RequestDraftController {
    private static final int LONGEST_FORM = 100_000;

    private final KeepDraft keepDraft;
    private final RequestDrafts drafts;
    private final Idempotency idempotency;
    private final JsonMapper json;

    RequestDraftController(KeepDraft keepDraft, RequestDrafts drafts, Idempotency idempotency, JsonMapper json) {
        this.keepDraft = keepDraft;
        this.drafts = drafts;
        this.idempotency = idempotency;
        this.json = json;
    }

    @PostMapping
    @Article("17")
    @AllowedRoles(Role.CATALOGER)
    @Operation(operationId = "keepAccessRequestDraft", summary = "保存申请草稿或模板 · keep a draft or template")
    ResponseEntity<DraftView> keepAccessRequestDraft(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody DraftForm form,
            Actor actor) {
        var text = text(form);
        var id = idempotency.once(
                actor,
                "keepAccessRequestDraft",
                key,
                form,
                () -> keepDraft
                        .keep(Objects.requireNonNull(form.name()), form.asTemplate(), text, actor)
                        .id()
                        .toString());
        return ResponseEntity.created(URI.create("/api/v1/access-request-drafts/" + id))
                .body(view(keepDraft.read(UUID.fromString(id), actor)));
    }

    @PutMapping("/{id}")
    @Article("17")
    @AllowedRoles(Role.CATALOGER)
    @Operation(operationId = "changeAccessRequestDraft", summary = "修改申请草稿或模板 · change a draft or template")
    DraftView changeAccessRequestDraft(@PathVariable UUID id, @Valid @RequestBody DraftForm form, Actor actor) {
        return view(keepDraft.keep(id, Objects.requireNonNull(form.name()), form.asTemplate(), text(form), actor));
    }

    @GetMapping
    @Article("17")
    @AllowedRoles(Role.CATALOGER)
    @Operation(
            operationId = "listAccessRequestDrafts",
            summary = "本部门的申请草稿与模板,最新在前 · one's department's drafts and templates, the newest first")
    Page<DraftView> listAccessRequestDrafts(
            PageQuery query, @RequestParam(required = false) @Nullable Boolean template, Actor actor) {
        var found = query.page(
                drafts.list(actor.department(), template, After.id(query.after()), query.limit() + 1),
                draft -> draft.id().toString());
        return new Page<>(found.items().stream().map(this::view).toList(), found.next());
    }

    @GetMapping("/{id}")
    @Article("17")
    @AllowedRoles(Role.CATALOGER)
    @Operation(operationId = "getAccessRequestDraft", summary = "一份申请草稿或模板 · one draft or template")
    DraftView getAccessRequestDraft(@PathVariable UUID id, Actor actor) {
        return view(keepDraft.read(id, actor));
    }

    @DeleteMapping("/{id}")
    @Article("17")
    @AllowedRoles(Role.CATALOGER)
    @Operation(operationId = "removeAccessRequestDraft", summary = "删除申请草稿或模板 · remove a draft or template")
    ResponseEntity<Void> removeAccessRequestDraft(@PathVariable UUID id, Actor actor) {
        keepDraft.remove(id, actor);
        return ResponseEntity.noContent().build();
    }

    private String text(DraftForm form) {
        var text = json.writeValueAsString(Objects.requireNonNull(form.form()));
        if (text.length() > LONGEST_FORM || text.contains("\\u0000")) {
            var why = Text.of("表单过长或含有不可保存的字符。", "The form is too long or holds what can't be kept.");
            throw new MalformedInput(CommonProblem.INVALID_INPUT, why, List.of(Fault.of("/form", "unfit", why)));
        }
        return text;
    }

    private DraftView view(RequestDraft draft) {
        return new DraftView(
                draft.id(),
                draft.name(),
                draft.template(),
                json.readValue(draft.form(), AccessRequestForm.class),
                draft.account(),
                draft.savedAt(),
                draft.version());
    }
}
