package cn.govshare.approval.notice.web;

import cn.govshare.approval.notice.DispatchStatus;
import cn.govshare.approval.notice.Dispatches;
import cn.govshare.approval.notice.app.ResendDispatch;
import cn.govshare.approval.paging.After;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notice-dispatches")
@Tag(name = "notices", description = "通知 · notices")
class DispatchController {
    private final Dispatches dispatches;
    private final ResendDispatch resendDispatch;

    DispatchController(Dispatches dispatches, ResendDispatch resendDispatch) {
        this.dispatches = dispatches;
        this.resendDispatch = resendDispatch;
    }

    @GetMapping
    @AllowedRoles({Role.PLATFORM_OPERATOR, Role.SYSTEM_ADMIN})
    @Operation(
            operationId = "listNoticeDispatches",
            summary = "邮件与回调的发送记录(含发送失败),最新在前 · mails and webhook calls, also those given up")
    Page<DispatchView> listNoticeDispatches(
            PageQuery query, @RequestParam(required = false) @Nullable DispatchStatus status) {
        var found = dispatches.list(status, After.id(query.after()), query.limit() + 1).stream()
                .map(DispatchView::of)
                .toList();
        return query.page(found, each -> each.id().toString());
    }

    @PostMapping("/{id}/resending")
    @AllowedRoles({Role.PLATFORM_OPERATOR, Role.SYSTEM_ADMIN})
    @Operation(operationId = "resendNoticeDispatch", summary = "重新发送失败的通知 · send anew what was given up")
    DispatchView resendNoticeDispatch(@PathVariable UUID id, Actor actor) {
        return DispatchView.of(resendDispatch.resend(id, actor));
    }
}
