package cn.govshare.approval.notice.app;

import cn.govshare.approval.notice.NoticeProblem;
import cn.govshare.approval.notice.ToldNotices;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An addressee says that he has read notices. The first time counts and stays known.
@Component
public class AcknowledgeNotices {
    private final ReadNotices readNotices;
    private final ToldNotices told;
    private final AuditTrail trail;
    private final Clock clock;

    AcknowledgeNotices(ReadNotices readNotices, ToldNotices told, AuditTrail trail, Clock clock) {
        this.readNotices = readNotices;
        this.told = told;
        this.trail = trail;
        this.clock = clock;
    }

    /// @return how many of them had not been read by the actor before
    /// @throws NotFound when one of them was not told to the actor; none is read then
    @Transactional
    public int acknowledge(List<UUID> notices, Actor actor) {
        var mailbox = readNotices.mailbox(actor);
        int read = 0;
        for (var id : notices) {
            if (told.find(id).filter(mailbox::holds).isEmpty()) {
                throw new NotFound(
                        NoticeProblem.NOT_FOUND,
                        Text.of("没有编号为 %s 的通知。", "There is no notice %s.").with(id));
            }
            if (told.read(id, actor.account(), actor.name(), clock.instant())) {
                read++;
                trail.record(AuditDraft.of("approval.notice.read", actor)
                        .subject(id.toString())
                        .done());
            }
        }
        return read;
    }
}
