package cn.govshare.catalog.legalbasis.web;

import cn.govshare.catalog.legalbasis.LegalDutyStatus;
import cn.govshare.catalog.legalbasis.app.CloseDuty;
import cn.govshare.catalog.legalbasis.app.LinkResource;
import cn.govshare.catalog.legalbasis.app.ShowDuties;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What entries rest on, and what has to be updated because that changed.
@RestController
@RequestMapping("/api/v1")
@Article("9(2)")
@Tag(name = "legal-grounds", description = "依据和职责登记 · register of legal bases and functions")
class LegalDutyController {
    private final LinkResource linkResource;
    private final ShowDuties showDuties;
    private final CloseDuty closeDuty;

    LegalDutyController(LinkResource linkResource, ShowDuties showDuties, CloseDuty closeDuty) {
        this.linkResource = linkResource;
        this.showDuties = showDuties;
        this.closeDuty = closeDuty;
    }

    @GetMapping("/information-resources/{code}/grounds")
    @AllowedRoles.Everyone
    @Operation(operationId = "getEntryGrounds", summary = "条目的依据和职责 · what the entry rests on")
    LinksView getEntryGrounds(@PathVariable ResourceCode code, Actor actor) {
        return LinksView.of(linkResource.read(code, actor));
    }

    @PutMapping("/information-resources/{code}/grounds")
    @AllowedRoles(Role.CATALOGER)
    @Operation(operationId = "linkEntryGrounds", summary = "登记条目的依据和职责(第九条)· say what the entry rests on")
    LinksView linkEntryGrounds(
            @PathVariable ResourceCode code, @Valid @RequestBody LinksForm form, SeenVersion seen, Actor actor) {
        return LinksView.of(linkResource.replace(code, form.links(), seen, actor));
    }

    @GetMapping("/legal-duties")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "listLegalDuties", summary = "法规或职责变动后的更新义务(第九条)· duties to update after changes")
    Page<LegalDutyView> listLegalDuties(
            @RequestParam(required = false) @Nullable DepartmentCode owner,
            @RequestParam(required = false) @Nullable LegalDutyStatus status,
            @ParameterObject PageQuery page,
            Actor actor) {
        var duties = showDuties.list(owner, status, page.after(UUID::fromString).orElse(null), page.limit() + 1, actor);
        return page.page(
                duties.stream().map(LegalDutyView::of).toList(),
                view -> view.id().toString());
    }

    @PostMapping("/legal-duties/{id}/closing")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "closeLegalDuty", summary = "认定无须更新并说明理由 · find that nothing need be updated")
    LegalDutyView closeLegalDuty(
            @PathVariable UUID id, @Valid @RequestBody DutyClosingForm form, SeenVersion seen, Actor actor) {
        return LegalDutyView.of(closeDuty.close(id, Objects.requireNonNull(form.reason()), seen, actor));
    }
}
