package cn.govshare.audit.alarm.app;

import cn.govshare.audit.alarm.AlarmKind;
import cn.govshare.audit.alarm.AlarmProblem;
import cn.govshare.audit.alarm.AlarmStatus;
import cn.govshare.audit.alarm.RaisedAlarm;
import cn.govshare.audit.alarm.RaisedAlarms;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows alarms. Who looks is on the trail before he sees them.
@Component
@Article("24")
public class ReadAlarms {
    private final RaisedAlarms alarms;
    private final AuditTrail trail;

    ReadAlarms(RaisedAlarms alarms, AuditTrail trail) {
        this.alarms = alarms;
        this.trail = trail;
    }

    /// @return the page, and one alarm more when another page follows
    public List<RaisedAlarm> list(
            @Nullable AlarmStatus status, @Nullable AlarmKind kind, long before, int limit, Actor actor) {
        var found = alarms.list(status, kind, before, limit + 1);
        trail.recordNow(AuditDraft.of("audit.alarms.read", actor)
                .rows(Math.min(found.size(), limit))
                .article("24")
                .done());
        return found;
    }

    public RaisedAlarm read(UUID id, Actor actor) {
        var found = alarms.find(id);
        record(id, found, actor);
        return found.orElseThrow(() -> noSuchAlarm(id));
    }

    private void record(UUID id, Optional<RaisedAlarm> found, Actor actor) {
        trail.recordNow(AuditDraft.of("audit.alarm.read", actor)
                .subject(id.toString())
                .rows(found.isPresent() ? 1 : 0)
                .article("24")
                .done());
    }

    static NotFound noSuchAlarm(UUID id) {
        return new NotFound(
                AlarmProblem.NO_SUCH_ALARM,
                Text.of("没有标识为 %s 的告警。", "There is no alarm %s.").with(id));
    }
}
