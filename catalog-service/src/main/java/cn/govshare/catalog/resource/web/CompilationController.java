package cn.govshare.catalog.resource.web;

import cn.govshare.catalog.resource.EntryWarnings;
import cn.govshare.catalog.resource.app.CompileResource;
import cn.govshare.catalog.resource.app.EditResource;
import cn.govshare.catalog.resource.app.RecallResource;
import cn.govshare.catalog.resource.app.SubmitResource;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.groups.Default;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the compiling department does.
@RestController
@RequestMapping("/api/v1/information-resources")
@Tag(name = "information-resources", description = "政务信息资源目录 · catalog of information resources")
class CompilationController {
    private final CompileResource compileResource;
    private final EditResource editResource;
    private final SubmitResource submitResource;
    private final RecallResource recallResource;
    private final EntryWarnings warnings;
    private final ResourceMapper mapper;

    CompilationController(
            CompileResource compileResource,
            EditResource editResource,
            SubmitResource submitResource,
            RecallResource recallResource,
            EntryWarnings warnings,
            ResourceMapper mapper) {
        this.compileResource = compileResource;
        this.editResource = editResource;
        this.submitResource = submitResource;
        this.recallResource = recallResource;
        this.warnings = warnings;
        this.mapper = mapper;
    }

    @PostMapping
    @AllowedRoles(Role.CATALOGER)
    @Operation(operationId = "createResource", summary = "编制条目草稿(第八条)· compile a draft")
    ResponseEntity<ResourceView> createResource(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody ResourceForm form,
            Actor actor) {
        var resource = compileResource.compile(mapper.description(form), form.code(), idempotencyKey, actor);
        var location =
                URI.create("/api/v1/information-resources/" + resource.code().inPath());
        return ResponseEntity.created(location).body(mapper.view(resource));
    }

    @PutMapping("/{code}")
    @AllowedRoles(Role.CATALOGER)
    @Operation(
            operationId = "editResource",
            summary = "修改草稿、修订稿或被退回的条目(第九条)· change a draft, of an entry or of its next revision, or what was returned")
    ResourceView editResource(
            @PathVariable ResourceCode code,
            @Validated({Default.class, ResourceForm.Replacing.class}) @RequestBody ResourceForm form,
            SeenVersion seen,
            Actor actor) {
        var version = Objects.requireNonNull(form.version());
        return mapper.underWork(editResource.edit(code, mapper.description(form), version, seen, actor));
    }

    @PostMapping("/{code}/submission")
    @AllowedRoles(Role.CATALOGER)
    @Operation(operationId = "submitResource", summary = "送审,一次列出全部问题(第八条)· submit, told of every fault at once")
    SubmittedView submitResource(@PathVariable ResourceCode code, SeenVersion seen, Locale locale, Actor actor) {
        var submitted = submitResource.submit(code, seen, actor);
        return SubmittedView.of(mapper.underWork(submitted), warnings.of(submitted), locale);
    }

    @PostMapping("/{code}/recall")
    @AllowedRoles(Role.CATALOGER)
    @Operation(operationId = "recallResource", summary = "撤回尚未审核的送审,继续修改(第九条)· take back what waits for its review")
    ResourceView recallResource(@PathVariable ResourceCode code, SeenVersion seen, Actor actor) {
        return mapper.underWork(recallResource.recall(code, seen, actor));
    }
}
