package cn.govshare.approval.notice.app;

import cn.govshare.approval.notice.Channel;
import cn.govshare.approval.notice.Dispatch;
import cn.govshare.approval.notice.Dispatches;
import cn.govshare.approval.notice.Notice;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.Notices;
import cn.govshare.approval.notice.Posts;
import cn.govshare.approval.notice.ToldNotices;
import cn.govshare.approval.notice.Webhooks;
import cn.govshare.kernel.rule.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Component
class TellNotice implements Notices {
    private final ToldNotices told;
    private final Posts posts;
    private final Dispatches dispatches;
    private final Webhooks webhooks;
    private final Couriers couriers;
    private final JsonMapper json;
    private final Clock clock;

    TellNotice(
            ToldNotices told,
            Posts posts,
            Dispatches dispatches,
            Webhooks webhooks,
            Couriers couriers,
            JsonMapper json,
            Clock clock) {
        this.told = told;
        this.posts = posts;
        this.dispatches = dispatches;
        this.webhooks = webhooks;
        this.couriers = couriers;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(NoticeDraft draft) {
        var notice = Notice.of(UUID.randomUUID(), draft, clock.instant());
        if (!told.add(notice)) {
            return false;
        }
        if (couriers.isReady(Channel.EMAIL)) {
            var today = LocalDate.ofInstant(notice.toldAt(), WorkingCalendar.ZONE);
            posts.holders(notice.to()).stream()
                    .flatMap(holder -> holder.emailOn(today).stream())
                    .distinct()
                    .forEach(address -> dispatches.awaitMail(notice.id(), address));
        }
        if (couriers.isReady(Channel.WEBHOOK)) {
            callWebhooks(notice);
        }
        return true;
    }

    private void callWebhooks(Notice notice) {
        var called = webhooks.inUse(posts.departments(notice.to()));
        if (called.isEmpty()) {
            return;
        }
        var body = json.writeValueAsString(WebhookMessage.of(notice));
        for (var webhook : called) {
            dispatches.add(Dispatch.of(
                    UUID.randomUUID(),
                    Channel.WEBHOOK,
                    webhook.id().toString(),
                    notice.title().zh(),
                    body,
                    notice.toldAt()));
        }
    }
}
