package cn.govshare.approval.accessrequest.web;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequestStatus;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.app.ConsentToAccess;
import cn.govshare.approval.accessrequest.app.ReadAccessRequest;
import cn.govshare.approval.accessrequest.app.RefuseAccess;
import cn.govshare.approval.accessrequest.app.SubmitAccessRequest;
import cn.govshare.approval.accessrequest.app.WithdrawAccessRequest;
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
import java.util.Set;
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
@RequestMapping("/api/v1/access-requests")
@Tag(name = "access-requests", description = "共享申请与答复 · access requests and replies")
class AccessRequestController {
    private final SubmitAccessRequest submitAccessRequest;
    private final ReadAccessRequest readAccessRequest;
    private final ConsentToAccess consentToAccess;
    private final RefuseAccess refuseAccess;
    private final WithdrawAccessRequest withdrawAccessRequest;
    private final AccessRequests requests;
    private final Departments departments;
    private final AccessRequestMapper mapper;
    private final Idempotency idempotency;

    AccessRequestController(
            SubmitAccessRequest submitAccessRequest,
            ReadAccessRequest readAccessRequest,
            ConsentToAccess consentToAccess,
            RefuseAccess refuseAccess,
            WithdrawAccessRequest withdrawAccessRequest,
            AccessRequests requests,
            Departments departments,
            AccessRequestMapper mapper,
            Idempotency idempotency) {
        this.submitAccessRequest = submitAccessRequest;
        this.readAccessRequest = readAccessRequest;
        this.consentToAccess = consentToAccess;
        this.refuseAccess = refuseAccess;
        this.withdrawAccessRequest = withdrawAccessRequest;
        this.requests = requests;
        this.departments = departments;
        this.mapper = mapper;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Article("17")
    @AllowedRoles(Role.CATALOGER)
    @Operation(
            operationId = "submitAccessRequest",
            summary = "向数据提供部门申请有条件共享类信息资源 · request a conditional resource from its provider")
    ResponseEntity<AccessRequestView> submitAccessRequest(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody AccessRequestForm form,
            Actor actor) {
        var resource = Objects.requireNonNull(form.resource());
        var id = idempotency.once(
                actor,
                "submitAccessRequest",
                key,
                form,
                () -> submitAccessRequest
                        .submit(resource, mapper.use(form), actor)
                        .id()
                        .toString());
        return ResponseEntity.created(URI.create("/api/v1/access-requests/" + id))
                .body(view(readAccessRequest.read(UUID.fromString(id), actor)));
    }

    @GetMapping
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(
            operationId = "listAccessRequests",
            summary = "本部门提出或收到的共享申请,最新在前 · requests that one's department made or received, the newest first")
    Page<AccessRequestView> listAccessRequests(
            PageQuery query, @RequestParam(required = false) @Nullable AccessRequestStatus status, Actor actor) {
        var found = query.page(
                requests.list(Visibility.of(actor), status, After.id(query.after()), query.limit() + 1),
                request -> request.id().toString());
        var names = departments.names(found.items().stream()
                .flatMap(request -> Stream.of(request.consumer(), request.provider()))
                .toList());
        return new Page<>(
                found.items().stream().map(each -> mapper.view(each, names)).toList(), found.next());
    }

    @GetMapping("/{id}")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(operationId = "getAccessRequest", summary = "一件共享申请 · one access request")
    AccessRequestView getAccessRequest(@PathVariable UUID id, Actor actor) {
        return view(readAccessRequest.read(id, actor));
    }

    @PostMapping("/{id}/reply")
    @Article("17")
    @AllowedRoles({Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(
            operationId = "replyToAccessRequest",
            summary =
                    "数据提供部门答复:同意(可只同意部分信息项)或不同意(须说明理由)· the provider consents, to all items or some, or refuses with reasons")
    AccessRequestView replyToAccessRequest(@PathVariable UUID id, @Valid @RequestBody ReplyForm form, Actor actor) {
        form.refuseContradiction();
        var items = form.items();
        return view(
                switch (Objects.requireNonNull(form.decision())) {
                    case CONSENT -> consentToAccess.consent(id, items == null ? null : Set.copyOf(items), actor);
                    case REFUSAL -> refuseAccess.refuse(id, Objects.requireNonNullElse(form.reasons(), ""), actor);
                });
    }

    @PostMapping("/{id}/withdrawal")
    @Article("17")
    @AllowedRoles(Role.CATALOGER)
    @Operation(operationId = "withdrawAccessRequest", summary = "使用部门撤回申请 · the consumer takes its request back")
    AccessRequestView withdrawAccessRequest(@PathVariable UUID id, Actor actor) {
        return view(withdrawAccessRequest.withdraw(id, actor));
    }

    private AccessRequestView view(AccessRequest request) {
        return mapper.view(request, departments.names(List.of(request.consumer(), request.provider())));
    }
}
