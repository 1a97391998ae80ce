package cn.govshare.approval.notice.web;

import cn.govshare.approval.notice.Notice;
import cn.govshare.approval.notice.ToldNotices;
import cn.govshare.approval.notice.app.AcknowledgeNotices;
import cn.govshare.approval.notice.app.ReadNotices;
import cn.govshare.approval.paging.After;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "notices", description = "通知 · notices")
class NoticeController {
    private final ReadNotices readNotices;
    private final AcknowledgeNotices acknowledgeNotices;
    private final ToldNotices told;

    NoticeController(ReadNotices readNotices, AcknowledgeNotices acknowledgeNotices, ToldNotices told) {
        this.readNotices = readNotices;
        this.acknowledgeNotices = acknowledgeNotices;
        this.told = told;
    }

    @GetMapping
    @Article("25")
    @AllowedRoles({
        Role.CATALOGER,
        Role.APPROVER,
        Role.DEPARTMENT_HEAD,
        Role.PLATFORM_OPERATOR,
        Role.LEADING_GROUP,
        Role.DEVELOPMENT_REFORM,
        Role.FINANCE
    })
    @Operation(
            operationId = "listNotices",
            summary = "发给本人岗位(含代理岗位)的通知,最新在前 · what one's posts were told, the newest first")
    Page<NoticeView> listNotices(PageQuery query, @RequestParam(defaultValue = "false") boolean unread, Actor actor) {
        var page = query.page(
                readNotices.list(actor, unread, After.id(query.after()), query.limit() + 1),
                notice -> notice.id().toString());
        var ids = page.items().stream().map(Notice::id).toList();
        var read = told.readBy(actor.account(), ids);
        var receipts = told.receipts(ids);
        return new Page<>(
                page.items().stream()
                        .map(each -> NoticeView.of(
                                each, read.contains(each.id()), receipts.getOrDefault(each.id(), List.of())))
                        .toList(),
                page.next());
    }

    @GetMapping("/{id}")
    @Article("25")
    @AllowedRoles({
        Role.CATALOGER,
        Role.APPROVER,
        Role.DEPARTMENT_HEAD,
        Role.PLATFORM_OPERATOR,
        Role.LEADING_GROUP,
        Role.DEVELOPMENT_REFORM,
        Role.FINANCE
    })
    @Operation(operationId = "getNotice", summary = "一条通知及其已读回执 · one notice and who has read it")
    NoticeView getNotice(@PathVariable UUID id, Actor actor) {
        var notice = readNotices.read(id, actor);
        return NoticeView.of(
                notice,
                told.readBy(actor.account(), List.of(id)).contains(id),
                told.receipts(List.of(id)).getOrDefault(id, List.of()));
    }

    @PostMapping("/receipts")
    @Article("25")
    @AllowedRoles({
        Role.CATALOGER,
        Role.APPROVER,
        Role.DEPARTMENT_HEAD,
        Role.PLATFORM_OPERATOR,
        Role.LEADING_GROUP,
        Role.DEVELOPMENT_REFORM,
        Role.FINANCE
    })
    @Operation(operationId = "acknowledgeNotices", summary = "登记已读 · say that notices were read")
    ReceiptsView acknowledgeNotices(@Valid @RequestBody ReceiptsForm form, Actor actor) {
        return new ReceiptsView(acknowledgeNotices.acknowledge(Objects.requireNonNull(form.notices()), actor));
    }
}
