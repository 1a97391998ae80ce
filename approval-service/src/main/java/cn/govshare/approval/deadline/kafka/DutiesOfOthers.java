package cn.govshare.approval.deadline.kafka;

import cn.govshare.approval.deadline.DatedDuty;
import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.DutyOrigin;
import cn.govshare.approval.deadline.StatutoryClock;
import cn.govshare.kernel.event.DutyLapsed;
import cn.govshare.kernel.event.DutyMet;
import cn.govshare.kernel.event.DutyOpened;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.Term;
import cn.govshare.kit.department.DissolvedDepartments;
import cn.govshare.kit.inbox.EventReader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DutiesOfOthers {
    @Bean
    EventReader dutiesReader(StatutoryClock clock, DissolvedDepartments dissolved) {
        return EventReader.named("duties")
                .on(EventTypes.CATALOG_DUTY_OPENED, event -> open(clock, dissolved, event, DutyOrigin.CATALOG))
                .on(EventTypes.EXCHANGE_DUTY_OPENED, event -> open(clock, dissolved, event, DutyOrigin.EXCHANGE))
                .on(EventTypes.AUDIT_DUTY_OPENED, event -> open(clock, dissolved, event, DutyOrigin.AUDIT))
                .on(EventTypes.CATALOG_DUTY_MET, event -> meet(clock, event))
                .on(EventTypes.EXCHANGE_DUTY_MET, event -> meet(clock, event))
                .on(EventTypes.AUDIT_DUTY_MET, event -> meet(clock, event))
                .on(EventTypes.CATALOG_DUTY_LAPSED, event -> lapse(clock, event))
                .on(EventTypes.EXCHANGE_DUTY_LAPSED, event -> lapse(clock, event))
                .on(EventTypes.AUDIT_DUTY_LAPSED, event -> lapse(clock, event));
    }

    /// A duty of a department that is no more is its successor's. One that is open already is the same duty told twice,
    /// or a mistake of the sender, which the clock refuses.
    private static void open(
            StatutoryClock clock, DissolvedDepartments dissolved, DutyOpened event, DutyOrigin origin) {
        var owner = dissolved.livingFor(event.owner());
        var counterpart = event.counterpart();
        var duty = new DatedDuty(event.duty(), owner, event.caseId(), event.resource(), event.openedOn())
                .from(origin)
                .awaitedBy(counterpart == null ? null : dissolved.livingFor(counterpart))
                .about(event.subject())
                .within(ownTerm(event));
        boolean known = clock.find(event.duty(), event.caseId())
                .filter(deadline -> !deadline.status().isClosed())
                .map(Deadline::duty)
                .filter(duty::equals)
                .isPresent();
        if (!known) {
            clock.open(duty);
        }
    }

    private static @Nullable Term ownTerm(DutyOpened event) {
        var dueOn = event.ownDueOn();
        if (dueOn != null) {
            return new Term.Until(dueOn, event.article());
        }
        var days = event.ownWorkingDays();
        return days == null ? null : new Term.WorkingDays(days, event.article());
    }

    private static void meet(StatutoryClock clock, DutyMet event) {
        clock.meet(event.duty(), event.caseId(), event.metAt());
    }

    private static void lapse(StatutoryClock clock, DutyLapsed event) {
        clock.lapse(event.duty(), event.caseId(), event.lapsedAt());
    }
}
