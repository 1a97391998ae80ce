package cn.govshare.approval.deadline.web;

import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.app.AskExtension;
import cn.govshare.approval.deadline.app.CloseDuty;
import cn.govshare.approval.deadline.app.DecideExtension;
import cn.govshare.approval.deadline.app.RegisterDuty;
import cn.govshare.approval.deadline.app.SeeDeadline;
import cn.govshare.approval.deadline.web.DeadlineDetailsView.ExtensionView;
import cn.govshare.approval.offer.Departments;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.idempotency.Idempotency;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deadlines")
@Tag(name = "deadlines", description = "法定期限 · the statutory clock")
class DutyController {
    private final RegisterDuty registerDuty;
    private final CloseDuty closeDuty;
    private final AskExtension askExtension;
    private final DecideExtension decideExtension;
    private final SeeDeadline seeDeadline;
    private final Departments departments;
    private final DeadlineMapper mapper;
    private final Idempotency idempotency;

    DutyController(
            RegisterDuty registerDuty,
            CloseDuty closeDuty,
            AskExtension askExtension,
            DecideExtension decideExtension,
            SeeDeadline seeDeadline,
            Departments departments,
            DeadlineMapper mapper,
            Idempotency idempotency) {
        this.registerDuty = registerDuty;
        this.closeDuty = closeDuty;
        this.askExtension = askExtension;
        this.decideExtension = decideExtension;
        this.seeDeadline = seeDeadline;
        this.departments = departments;
        this.mapper = mapper;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Article({"9", "17"})
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(
            operationId = "registerDuty",
            summary = "登记一项法定事项,期限自发生之日起算 · register a duty by hand; its days count from when it arose")
    ResponseEntity<DeadlineView> registerDuty(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody DutyForm form,
            Actor actor) {
        var id = idempotency.once(
                actor,
                "registerDuty",
                key,
                form,
                () -> registerDuty.register(form.datedDuty(), actor).id().toString());
        return ResponseEntity.created(URI.create("/api/v1/deadlines/" + id))
                .body(view(seeDeadline.see(UUID.fromString(id), actor)));
    }

    @PostMapping("/{id}/closing")
    @Article({"9", "17"})
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(
            operationId = "closeDuty",
            summary = "办结或注销手工登记的事项 · close a duty that was registered by hand: done, or gone")
    DeadlineView closeDuty(@PathVariable UUID id, @Valid @RequestBody ClosingForm form, Actor actor) {
        return view(closeDuty.close(id, form.outcome() == ClosingForm.Outcome.DONE, actor));
    }

    @PostMapping("/{id}/extension")
    @Article("17")
    @AllowedRoles({Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(
            operationId = "askExtension",
            summary = "义务部门申请延期(规则允许时)· the department that owes it asks for more time")
    ExtensionView askExtension(@PathVariable UUID id, @Valid @RequestBody ExtensionForm form, Actor actor) {
        return ExtensionView.of(askExtension.ask(
                id, Objects.requireNonNull(form.workingDays()), Objects.requireNonNull(form.reason()), actor));
    }

    @PostMapping("/{id}/extension/decision")
    @Article("17")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(
            operationId = "decideExtension",
            summary = "主管部门批复延期申请,并告知等待答复的部门 · the competent authority decides on more time")
    DeadlineView decideExtension(@PathVariable UUID id, @Valid @RequestBody ExtensionDecisionForm form, Actor actor) {
        return view(decideExtension.decide(id, Objects.requireNonNull(form.consented()), form.note(), actor));
    }

    private DeadlineView view(Deadline deadline) {
        var owner = deadline.duty().owner();
        return mapper.view(deadline, departments.names(List.of(owner)).get(owner));
    }
}
