package cn.govshare.approval.negotiation.web;

import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.negotiation.NegotiationStatus;
import cn.govshare.approval.negotiation.Negotiations;
import cn.govshare.approval.negotiation.app.AcceptProposal;
import cn.govshare.approval.negotiation.app.GiveOrder;
import cn.govshare.approval.negotiation.app.NegotiateRenewal;
import cn.govshare.approval.negotiation.app.OpenNegotiation;
import cn.govshare.approval.negotiation.app.ReadNegotiation;
import cn.govshare.approval.negotiation.app.ReferDispute;
import cn.govshare.approval.negotiation.app.WithdrawNegotiation;
import cn.govshare.approval.offer.Departments;
import cn.govshare.approval.paging.After;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.idempotency.Idempotency;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/negotiations")
@Tag(name = "negotiations", description = "协商与领导小组协调 · disputes about sharing")
class NegotiationController {
    private final OpenNegotiation openNegotiation;
    private final NegotiateRenewal negotiateRenewal;
    private final ReadNegotiation readNegotiation;
    private final AcceptProposal acceptProposal;
    private final ReferDispute referDispute;
    private final WithdrawNegotiation withdrawNegotiation;
    private final GiveOrder giveOrder;
    private final Negotiations negotiations;
    private final Departments departments;
    private final Idempotency idempotency;

    NegotiationController(
            OpenNegotiation openNegotiation,
            NegotiateRenewal negotiateRenewal,
            ReadNegotiation readNegotiation,
            AcceptProposal acceptProposal,
            ReferDispute referDispute,
            WithdrawNegotiation withdrawNegotiation,
            GiveOrder giveOrder,
            Negotiations negotiations,
            Departments departments,
            Idempotency idempotency) {
        this.openNegotiation = openNegotiation;
        this.negotiateRenewal = negotiateRenewal;
        this.readNegotiation = readNegotiation;
        this.acceptProposal = acceptProposal;
        this.referDispute = referDispute;
        this.withdrawNegotiation = withdrawNegotiation;
        this.giveOrder = giveOrder;
        this.negotiations = negotiations;
        this.departments = departments;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(
            operationId = "openNegotiation",
            summary =
                    "申请被拒绝,或信息资源不予共享而确需使用(续期)的,提出协商 · ask to negotiate after a refusal, or about what is not shared or its renewal")
    ResponseEntity<NegotiationView> openNegotiation(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NegotiationForm form,
            Actor actor) {
        form.mustNameOne();
        var id = UUID.fromString(idempotency.once(
                actor,
                "openNegotiation",
                key,
                form,
                () -> open(form, actor).id().toString()));
        return ResponseEntity.created(URI.create("/api/v1/negotiations/" + id))
                .body(view(readNegotiation.read(id, actor)));
    }

    private Negotiation open(NegotiationForm form, Actor actor) {
        var request = form.request();
        if (request != null) {
            return openNegotiation.afterRefusal(request, actor);
        }
        var renewal = form.renewal();
        if (renewal != null) {
            return negotiateRenewal.open(
                    Objects.requireNonNull(renewal.grant()),
                    Objects.requireNonNull(renewal.validUntil()),
                    Objects.requireNonNull(renewal.legalDuty()),
                    actor);
        }
        var need = Objects.requireNonNull(form.need());
        return openNegotiation.aboutNotShared(Objects.requireNonNull(need.resource()), need.need(), actor);
    }

    @GetMapping
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(
            operationId = "listNegotiations",
            summary = "本部门参与(市大数据管理局、领导小组为全市)的协商,最新在前 · disputes of one's department, or the city's, the newest first")
    Page<NegotiationView> listNegotiations(
            PageQuery query, @RequestParam(required = false) @Nullable NegotiationStatus status, Actor actor) {
        var found = query.page(
                negotiations.list(Visibility.of(actor), status, After.id(query.after()), query.limit() + 1),
                each -> each.id().toString());
        var names = departments.names(found.items().stream()
                .flatMap(each -> Stream.of(each.consumer(), each.provider()))
                .toList());
        return new Page<>(
                found.items().stream()
                        .map(each -> NegotiationView.of(each, names))
                        .toList(),
                found.next());
    }

    @GetMapping("/{id}")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(operationId = "getNegotiation", summary = "一件协商事项 · one dispute")
    NegotiationView getNegotiation(@PathVariable UUID id, Actor actor) {
        return view(readNegotiation.read(id, actor));
    }

    @PostMapping("/{id}/proposals/{proposal}/acceptance")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(
            operationId = "acceptProposal",
            summary = "接受对方最新方案,协商一致即产生授权 · accept the other side's latest proposal; the agreement gives the grant")
    NegotiationView acceptProposal(@PathVariable UUID id, @PathVariable UUID proposal, Actor actor) {
        return view(acceptProposal.accept(id, proposal, actor));
    }

    @PostMapping("/{id}/referral")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(operationId = "referDispute", summary = "协商不成,提请领导小组协调 · take the dispute to the leading group")
    NegotiationView referDispute(@PathVariable UUID id, @Valid @RequestBody ReasonsForm form, Actor actor) {
        return view(referDispute.refer(id, Objects.requireNonNull(form.reasons()), actor));
    }

    @PostMapping("/{id}/withdrawal")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(operationId = "withdrawNegotiation", summary = "使用部门撤回协商 · the consumer does not pursue it")
    NegotiationView withdrawNegotiation(@PathVariable UUID id, @Valid @RequestBody ReasonsForm form, Actor actor) {
        return view(withdrawNegotiation.withdraw(id, Objects.requireNonNull(form.reasons()), actor));
    }

    @PostMapping("/{id}/order")
    @Article({"5", "17"})
    @AllowedRoles(Role.LEADING_GROUP)
    @Operation(
            operationId = "decideDispute",
            summary = "领导小组作出决定:共享(即产生授权)或不予共享 · the leading group's order: share, which gives the grant, or close")
    NegotiationView decideDispute(@PathVariable UUID id, @Valid @RequestBody OrderForm form, Actor actor) {
        form.mustFit();
        var reasons = Objects.requireNonNull(form.reasons());
        return view(
                switch (Objects.requireNonNull(form.decision())) {
                    case SHARE ->
                        giveOrder.share(
                                id,
                                Objects.requireNonNull(form.terms())
                                        .within(readNegotiation.read(id, actor).need()),
                                reasons,
                                actor);
                    case DISMISS -> giveOrder.dismiss(id, reasons, actor);
                });
    }

    private NegotiationView view(Negotiation negotiation) {
        return NegotiationView.of(
                negotiation, departments.names(List.of(negotiation.consumer(), negotiation.provider())));
    }
}
