package cn.govshare.catalog.merger.app;

import cn.govshare.catalog.department.Departments;
import cn.govshare.catalog.department.PassesToSuccessor;
import cn.govshare.catalog.department.app.ShowDepartment;
import cn.govshare.catalog.merger.Merger;
import cn.govshare.catalog.merger.Mergers;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Dissolution;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.department.DissolvedDepartments;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries out each confirmed merger on its day: the department ends, and everything living passes to its successor in
/// one transaction with the event that tells the other services.
@Component
@Article("27")
public class CarryOutMergers {
    private static final Logger LOG = LoggerFactory.getLogger(CarryOutMergers.class);

    private final Mergers mergers;
    private final ShowMerger showMerger;
    private final ShowDepartment showDepartment;
    private final Departments departments;
    private final List<PassesToSuccessor> passing;
    private final DissolvedDepartments dissolved;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CarryOutMergers(
            Mergers mergers,
            ShowMerger showMerger,
            ShowDepartment showDepartment,
            Departments departments,
            List<PassesToSuccessor> passing,
            DissolvedDepartments dissolved,
            Outbox outbox,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.mergers = mergers;
        this.showMerger = showMerger;
        this.showDepartment = showDepartment;
        this.departments = departments;
        this.passing = List.copyOf(passing);
        this.dissolved = dissolved;
        this.outbox = outbox;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Those whose day has come. One that something has come to stand in the way of waits until it is put right.
    public void carryOut() {
        for (var merger : mergers.due(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE))) {
            var obstacles = showMerger.preview(merger.plan()).obstacles();
            if (obstacles.isEmpty()) {
                transaction.executeWithoutResult(_ -> carryOut(merger));
            } else {
                LOG.warn("Merger {} waits: {}", merger.id(), obstacles);
            }
        }
    }

    /// Carries one out, in the caller's transaction.
    Merger carryOut(Merger merger) {
        var plan = merger.plan();
        showDepartment.show(plan.successor()).refuseWhenDissolved();
        var end = new Dissolution(plan.successor(), plan.on());
        var department = showDepartment.show(plan.dissolved()).dissolve(end);
        departments.save(department);
        dissolved.note(plan.dissolved(), end);
        outbox.send(EventTypes.DEPARTMENT_REGISTERED, department.registered());
        for (var each : passing) {
            each.pass(plan.dissolved(), plan.successor(), plan.on());
        }
        var done = merger.done(clock.instant());
        mergers.save(done);
        trail.record(AuditDraft.ofPlatform("catalog.department-merger.carry-out", plan.successor())
                .subject(plan.dissolved().value())
                .caseId(merger.id())
                .article("27")
                .done());
        return done;
    }
}
