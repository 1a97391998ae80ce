package cn.govshare.approval.accessrequest.web;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.ReplyProposal;
import cn.govshare.approval.accessrequest.app.CompleteAccessRequest;
import cn.govshare.approval.accessrequest.app.DecideProposal;
import cn.govshare.approval.accessrequest.app.ProposeReply;
import cn.govshare.approval.accessrequest.app.ReplyToAccessRequest;
import cn.govshare.approval.accessrequest.app.ReturnAccessRequest;
import cn.govshare.approval.accessrequest.app.WithdrawAccessRequest;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/access-requests/{id}")
@Tag(name = "access-requests")
class RequestReplyController {
    private final ReplyToAccessRequest replyToAccessRequest;
    private final ProposeReply proposeReply;
    private final DecideProposal decideProposal;
    private final ReturnAccessRequest returnAccessRequest;
    private final CompleteAccessRequest completeAccessRequest;
    private final WithdrawAccessRequest withdrawAccessRequest;
    private final AccessRequestMapper mapper;
    private final RequestViews views;
    private final Clock clock;

    RequestReplyController(
            ReplyToAccessRequest replyToAccessRequest,
            ProposeReply proposeReply,
            DecideProposal decideProposal,
            ReturnAccessRequest returnAccessRequest,
            CompleteAccessRequest completeAccessRequest,
            WithdrawAccessRequest withdrawAccessRequest,
            AccessRequestMapper mapper,
            RequestViews views,
            Clock clock) {
        this.replyToAccessRequest = replyToAccessRequest;
        this.proposeReply = proposeReply;
        this.decideProposal = decideProposal;
        this.returnAccessRequest = returnAccessRequest;
        this.completeAccessRequest = completeAccessRequest;
        this.withdrawAccessRequest = withdrawAccessRequest;
        this.mapper = mapper;
        this.views = views;
        this.clock = clock;
    }

    @PostMapping("/reply")
    @Article("17")
    @AllowedRoles({Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(
            operationId = "replyToAccessRequest",
            summary =
                    "数据提供部门答复:同意(可限定信息项、行、限额和期限)或不同意(须说明理由和依据)· the provider consents, wholly or with limits, or refuses with reasons and basis")
    AccessRequestView replyToAccessRequest(@PathVariable UUID id, @Valid @RequestBody ReplyForm form, Actor actor) {
        form.refuseContradiction();
        var replied = switch (Objects.requireNonNull(form.decision())) {
            case CONSENT -> replyToAccessRequest.consent(id, form.terms(), actor);
            case REFUSAL -> replyToAccessRequest.refuse(id, form.refusal(), actor);
        };
        return views.of(replied, actor);
    }

    @PostMapping("/proposal")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER})
    @Operation(
            operationId = "proposeReplyToAccessRequest",
            summary = "数据提供部门经办人提出拟答复,由他人审定 · a clerk of the provider proposes the reply that another decides")
    AccessRequestView proposeReplyToAccessRequest(
            @PathVariable UUID id, @Valid @RequestBody ReplyForm form, Actor actor) {
        form.refuseContradiction();
        var proposal = switch (Objects.requireNonNull(form.decision())) {
            case CONSENT -> new ReplyProposal(form.terms(), null, actor.name(), clock.instant());
            case REFUSAL -> new ReplyProposal(null, form.refusal(), actor.name(), clock.instant());
        };
        return views.of(proposeReply.propose(id, proposal, actor), actor);
    }

    @PostMapping("/proposal/adoption")
    @Article("17")
    @AllowedRoles({Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(
            operationId = "adoptProposedReply",
            summary = "审定拟答复并作出答复(不得审定本人所拟)· the proposal becomes the reply; nobody decides his own")
    AccessRequestView adoptProposedReply(@PathVariable UUID id, Actor actor) {
        return views.of(decideProposal.adopt(id, actor), actor);
    }

    @PostMapping("/proposal/rejection")
    @Article("17")
    @AllowedRoles({Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(operationId = "rejectProposedReply", summary = "不采纳拟答复,退回重拟 · the proposal is not adopted")
    AccessRequestView rejectProposedReply(@PathVariable UUID id, @Valid @RequestBody WordsForm form, Actor actor) {
        return views.of(decideProposal.reject(id, Objects.requireNonNull(form.reason()), actor), actor);
    }

    @PostMapping("/return")
    @Article("17")
    @AllowedRoles({Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(
            operationId = "returnAccessRequest",
            summary = "一次性退回补充,期限按规则中止计算 · return a request for completion, once; the days stop counting by the rules")
    AccessRequestView returnAccessRequest(@PathVariable UUID id, @Valid @RequestBody WordsForm form, Actor actor) {
        return views.of(
                returnAccessRequest.returnForCompletion(id, Objects.requireNonNull(form.reason()), actor), actor);
    }

    @PostMapping("/completion")
    @Article("17")
    @AllowedRoles(Role.CATALOGER)
    @Operation(
            operationId = "completeAccessRequest",
            summary = "使用部门补充后重新提交,期限恢复计算 · the consumer sends a returned request again; the days count on")
    AccessRequestView completeAccessRequest(
            @PathVariable UUID id, @Valid @RequestBody AccessRequestForm form, Actor actor) {
        AccessRequest completed =
                completeAccessRequest.complete(id, Objects.requireNonNull(form.resource()), mapper.use(form), actor);
        return views.of(completed, actor);
    }

    @PostMapping("/withdrawal")
    @Article("17")
    @AllowedRoles(Role.CATALOGER)
    @Operation(operationId = "withdrawAccessRequest", summary = "使用部门撤回申请 · the consumer takes its request back")
    AccessRequestView withdrawAccessRequest(@PathVariable UUID id, Actor actor) {
        return views.of(withdrawAccessRequest.withdraw(id, actor), actor);
    }
}
