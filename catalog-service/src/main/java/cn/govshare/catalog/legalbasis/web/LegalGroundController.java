package cn.govshare.catalog.legalbasis.web;

import cn.govshare.catalog.legalbasis.GroundKind;
import cn.govshare.catalog.legalbasis.GroundQuery;
import cn.govshare.catalog.legalbasis.app.RegisterChange;
import cn.govshare.catalog.legalbasis.app.RegisterGround;
import cn.govshare.catalog.legalbasis.app.ShowGround;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/legal-grounds")
@Article({"9(2)", "11(1)"})
@Tag(name = "legal-grounds", description = "依据和职责登记 · register of legal bases and functions")
class LegalGroundController {
    private final ShowGround showGround;
    private final RegisterGround registerGround;
    private final RegisterChange registerChange;

    LegalGroundController(ShowGround showGround, RegisterGround registerGround, RegisterChange registerChange) {
        this.showGround = showGround;
        this.registerGround = registerGround;
        this.registerChange = registerChange;
    }

    @GetMapping
    @AllowedRoles.Everyone
    @Operation(operationId = "listLegalGrounds", summary = "依据文件和部门职责列表 · list of documents and functions")
    Page<GroundView> listLegalGrounds(
            @RequestParam(required = false) @Nullable GroundKind kind,
            @RequestParam(required = false) @Nullable DepartmentCode department,
            @RequestParam(required = false) @Nullable String words,
            @ParameterObject PageQuery page) {
        var query = new GroundQuery(
                kind, department, words, page.after(UUID::fromString).orElse(null), page.limit() + 1);
        return page.page(
                showGround.list(query).stream().map(GroundView::of).toList(),
                view -> view.id().toString());
    }

    @GetMapping("/{id}")
    @AllowedRoles.Everyone
    @Operation(operationId = "getLegalGround", summary = "一项依据、其变动和相关条目 · one ground, its changes and entries")
    GroundView getLegalGround(@PathVariable UUID id) {
        return GroundView.of(showGround.show(id));
    }

    @PostMapping
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "registerLegalGround", summary = "登记依据文件或部门职责(第九条)· register a document or a function")
    ResponseEntity<GroundView> registerLegalGround(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody GroundForm form,
            Actor actor) {
        var ground = registerGround.register(form.ground(UUID.randomUUID()), form, idempotencyKey, actor);
        return ResponseEntity.created(URI.create("/api/v1/legal-grounds/" + ground.id()))
                .body(GroundView.of(ground));
    }

    @PutMapping("/{id}")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "correctLegalGround", summary = "更正登记内容 · correct what is registered")
    GroundView correctLegalGround(
            @PathVariable UUID id, @Valid @RequestBody GroundForm form, SeenVersion seen, Actor actor) {
        var version = Objects.requireNonNullElse(form.version(), 0L);
        return GroundView.of(registerGround.correct(form.ground(id), version, seen, actor));
    }

    @PostMapping("/{id}/changes")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(
            operationId = "registerLegalChange",
            summary = "登记修改或废止,对相关条目产生更新义务(第九条)· register a change or repeal, which opens duties to update")
    ResponseEntity<Page<LegalDutyView>> registerLegalChange(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody ChangeForm form,
            SeenVersion seen,
            Actor actor) {
        var duties = registerChange.register(form.draft(id), seen, idempotencyKey, actor);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Page<>(duties.stream().map(LegalDutyView::of).toList(), null));
    }
}
