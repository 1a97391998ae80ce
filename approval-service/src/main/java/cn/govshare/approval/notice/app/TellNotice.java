package cn.govshare.approval.notice.app;

import cn.govshare.approval.notice.Notice;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.Notices;
import cn.govshare.approval.notice.ToldNotices;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class TellNotice implements Notices {
    private final ToldNotices told;
    private final Clock clock;

    TellNotice(ToldNotices told, Clock clock) {
        this.told = told;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(NoticeDraft draft) {
        return told.add(Notice.of(UUID.randomUUID(), draft, clock.instant()));
    }
}
