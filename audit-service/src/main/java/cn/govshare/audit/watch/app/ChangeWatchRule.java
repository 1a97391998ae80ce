package cn.govshare.audit.watch.app;

import cn.govshare.audit.watch.WatchRule;
import cn.govshare.audit.watch.WatchRuleBook;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.web.CommonProblem;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes when an alarm is raised; what was in force and what is now are on the trail.
@Component
@Article({"22", "24"})
public class ChangeWatchRule {
    private final WatchRuleBook book;
    private final AuditTrail trail;

    ChangeWatchRule(WatchRuleBook book, AuditTrail trail) {
        this.book = book;
        this.trail = trail;
    }

    public List<WatchRule> list() {
        return book.inForce().rules();
    }

    @Transactional
    public WatchRule change(WatchRule rule, Actor actor) {
        if (!book.save(rule, actor.name())) {
            throw new Conflict(
                    CommonProblem.CHANGED_MEANWHILE,
                    Text.of("该规则已被修改,请重新读取后再改。", "The rule was changed meanwhile; read it again."));
        }
        trail.record(AuditDraft.of("audit.watch-rule.change", actor)
                .subject("%s%s enabled=%s threshold=%d window=%dmin hours=%d-%d"
                        .formatted(
                                rule.kind(),
                                rule.client().isEmpty() ? "" : " " + rule.client(),
                                rule.enabled(),
                                rule.threshold(),
                                rule.windowMinutes(),
                                rule.fromHour(),
                                rule.untilHour()))
                .items(List.of(rule.kind().name().toLowerCase(Locale.ROOT)))
                .article("24")
                .done());
        return new WatchRule(
                rule.kind(),
                rule.client(),
                rule.enabled(),
                rule.threshold(),
                rule.windowMinutes(),
                rule.fromHour(),
                rule.untilHour(),
                rule.version() + 1);
    }
}
