package cn.govshare.approval.accessrequest.web;

import cn.govshare.approval.accessrequest.AccessRequestStatus;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.app.AskRenewal;
import cn.govshare.approval.accessrequest.app.CheckAccessRequest;
import cn.govshare.approval.accessrequest.app.ReadAccessRequest;
import cn.govshare.approval.accessrequest.app.SubmitAccessRequest;
import cn.govshare.approval.history.CaseHistory;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final CheckAccessRequest checkAccessRequest;
    private final SubmitAccessRequest submitAccessRequest;
    private final AskRenewal askRenewal;
    private final ReadAccessRequest readAccessRequest;
    private final AccessRequests requests;
    private final CaseHistory history;
    private final RequestViews views;
    private final AccessRequestMapper mapper;
    private final Idempotency idempotency;

    AccessRequestController(
            CheckAccessRequest checkAccessRequest,
            SubmitAccessRequest submitAccessRequest,
            AskRenewal askRenewal,
            ReadAccessRequest readAccessRequest,
            AccessRequests requests,
            CaseHistory history,
            RequestViews views,
            AccessRequestMapper mapper,
            Idempotency idempotency) {
        this.checkAccessRequest = checkAccessRequest;
        this.submitAccessRequest = submitAccessRequest;
        this.askRenewal = askRenewal;
        this.readAccessRequest = readAccessRequest;
        this.requests = requests;
        this.history = history;
        this.views = views;
        this.mapper = mapper;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Article("17")
    @AllowedRoles(Role.CATALOGER)
    @Operation(
            operationId = "submitAccessRequest",
            summary = "申请使用信息资源;无条件共享类即时授权 · request a resource; what is shared unconditionally is granted at once")
    ResponseEntity<AccessRequestView> submitAccessRequest(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody AccessRequestForm form,
            Actor actor) {
        return created(
                idempotency.once(
                        actor,
                        "submitAccessRequest",
                        key,
                        form,
                        () -> submitAccessRequest
                                .submit(mapper.wanted(form), actor)
                                .id()
                                .toString()),
                actor);
    }

    @PostMapping("/check")
    @Article({"4", "17"})
    @AllowedRoles(Role.CATALOGER)
    @Operation(
            operationId = "checkAccessRequest",
            summary = "提交前检查:不符合规定之处与提醒,不保存 · check before sending: broken rules and advice; nothing is kept")
    CheckView checkAccessRequest(@Valid @RequestBody AccessRequestForm form, Locale locale, Actor actor) {
        return CheckView.of(checkAccessRequest.check(mapper.wanted(form), actor), locale);
    }

    @PostMapping("/bundles")
    @Article("17")
    @AllowedRoles(Role.CATALOGER)
    @Operation(
            operationId = "submitAccessRequestBundle",
            summary =
                    "批量申请(多个信息资源或代多个镇),全部符合规定才提交 · several requests at once, for many resources or many towns, all or none")
    ResponseEntity<BundleView> submitAccessRequestBundle(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody BundleForm form,
            Actor actor) {
        var wanted = Objects.requireNonNull(form.requests()).stream()
                .map(mapper::wanted)
                .toList();
        var ids = idempotency.once(
                actor,
                "submitAccessRequestBundle",
                key,
                form,
                () -> submitAccessRequest.submitAll(wanted, actor).stream()
                        .map(request -> request.id().toString())
                        .collect(Collectors.joining(",")));
        var taken = Arrays.stream(ids.split(",", -1))
                .map(id -> readAccessRequest.read(UUID.fromString(id), actor))
                .toList();
        return ResponseEntity.created(URI.create("/api/v1/access-requests"))
                .body(new BundleView(views.of(taken, actor)));
    }

    @PostMapping("/renewals")
    @Article("17")
    @AllowedRoles(Role.CATALOGER)
    @Operation(operationId = "askForRenewal", summary = "授权到期前申请续期 · ask ahead of its end that a grant goes on")
    ResponseEntity<AccessRequestView> askForRenewal(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody RenewalForm form,
            Actor actor) {
        return created(
                idempotency.once(
                        actor,
                        "askForRenewal",
                        key,
                        form,
                        () -> askRenewal
                                .ask(
                                        Objects.requireNonNull(form.grant()),
                                        Objects.requireNonNull(form.validUntil()),
                                        Objects.requireNonNull(form.legalDuty()),
                                        actor)
                                .id()
                                .toString()),
                actor);
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
        return new Page<>(views.of(found.items(), actor), found.next());
    }

    @GetMapping("/{id}")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(operationId = "getAccessRequest", summary = "一件共享申请 · one access request")
    AccessRequestView getAccessRequest(@PathVariable UUID id, Actor actor) {
        return views.of(readAccessRequest.read(id, actor), actor);
    }

    /// What the provider proposed within its own house is left out for everybody else.
    @GetMapping("/{id}/history")
    @Article({"17", "24"})
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(operationId = "getAccessRequestHistory", summary = "一件共享申请的全部经过 · everything that happened to a request")
    List<RequestStepView> getAccessRequestHistory(@PathVariable UUID id, Actor actor) {
        var request = readAccessRequest.read(id, actor);
        return history.of(id).stream()
                .filter(step ->
                        actor.belongsTo(request.provider()) || !step.kind().isWithinTheProvider())
                .map(RequestStepView::of)
                .toList();
    }

    private ResponseEntity<AccessRequestView> created(String id, Actor actor) {
        return ResponseEntity.created(URI.create("/api/v1/access-requests/" + id))
                .body(views.of(readAccessRequest.read(UUID.fromString(id), actor), actor));
    }
}
