package cn.govshare.approval.grant.app;

import cn.govshare.approval.history.StepKind;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.kernel.event.EventType;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.GrantChanged;

/// What may be done to a living grant, with the event, the record, the step and the notice that it leaves.
enum GrantAct {
    SUSPEND(
            "approval.access-grant.suspend",
            EventTypes.GRANT_SUSPENDED,
            StepKind.GRANT_SUSPENDED,
            NoticeKind.GRANT_SUSPENDED),
    RESUME("approval.access-grant.resume", EventTypes.GRANT_RESUMED, StepKind.GRANT_RESUMED, NoticeKind.GRANT_RESUMED),
    NARROW(
            "approval.access-grant.narrow",
            EventTypes.GRANT_NARROWED,
            StepKind.GRANT_NARROWED,
            NoticeKind.GRANT_NARROWED),
    RENEW("approval.access-grant.renew", EventTypes.GRANT_RENEWED, StepKind.GRANT_RENEWED, NoticeKind.GRANT_RENEWED);

    private final String action;
    private final EventType<GrantChanged> event;
    private final StepKind step;
    private final NoticeKind notice;

    GrantAct(String action, EventType<GrantChanged> event, StepKind step, NoticeKind notice) {
        this.action = action;
        this.event = event;
        this.step = step;
        this.notice = notice;
    }

    String action() {
        return action;
    }

    EventType<GrantChanged> event() {
        return event;
    }

    StepKind step() {
        return step;
    }

    NoticeKind notice() {
        return notice;
    }
}
