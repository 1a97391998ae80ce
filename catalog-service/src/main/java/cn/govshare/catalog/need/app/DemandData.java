package cn.govshare.catalog.need.app;

import cn.govshare.catalog.casebook.CaseBook;
import cn.govshare.catalog.datum.HeldData;
import cn.govshare.catalog.department.DepartmentProblem;
import cn.govshare.catalog.department.Departments;
import cn.govshare.catalog.need.Coverage;
import cn.govshare.catalog.need.DataDemand;
import cn.govshare.catalog.need.DemandStatus;
import cn.govshare.catalog.need.Field;
import cn.govshare.catalog.need.NeedProblem;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A department asks for data that no entry covers; the bureau finds the source, and the clock watches until its entry
/// is published.
@Component
@Article("4(2)")
public class DemandData {
    private final CaseBook<DataDemand> demands;
    private final Coverage coverage;
    private final Departments departments;
    private final Resources resources;
    private final HeldData held;
    private final TellTheClock duties;
    private final Clock clock;

    DemandData(
            CaseBook<DataDemand> demands,
            Coverage coverage,
            Departments departments,
            Resources resources,
            HeldData held,
            TellTheClock duties,
            Clock clock) {
        this.demands = demands;
        this.coverage = coverage;
        this.departments = departments;
        this.resources = resources;
        this.held = held;
        this.duties = duties;
        this.clock = clock;
    }

    public DataDemand file(DataDemand.Wish wish, List<Field> fields, @Nullable String key, Actor actor) {
        return demands.begin(
                "catalog.data-demand.file",
                actor,
                key,
                List.of(wish, fields),
                number -> DataDemand.file(number, wish, coverage.of(fields, actor.department()), actor));
    }

    /// @throws PolicyViolation when the department is not registered
    public DataDemand route(UUID id, DepartmentCode to, @Nullable String note, SeenVersion seen, Actor actor) {
        return change(id, seen, "catalog.data-demand.route", actor, demand -> {
            if (departments.find(to).isEmpty()) {
                throw new PolicyViolation(
                        DepartmentProblem.NO_SUCH_DEPARTMENT,
                        Text.of("部门 %s 尚未登记。", "Department %s is not registered.")
                                .with(to));
            }
            return demand.route(to, note, actor, clock.instant());
        });
    }

    /// @throws Forbidden when the demand was not routed to the actor's department
    public DataDemand giveBack(UUID id, String reason, SeenVersion seen, Actor actor) {
        return change(
                id,
                seen,
                "catalog.data-demand.give-back",
                actor,
                demand -> demand.giveBack(reason, actor, clock.instant()));
    }

    /// The source names its entry; one that is in force meets the demand at once.
    ///
    /// @throws PolicyViolation when the entry is not the source's
    public DataDemand announce(UUID id, ResourceCode entry, SeenVersion seen, Actor actor) {
        return change(id, seen, "catalog.data-demand.announce", actor, demand -> {
            var announced = demand.announce(entry, actor, clock.instant());
            if (resources
                    .find(entry)
                    .filter(each -> each.provider().equals(announced.source()))
                    .isEmpty()) {
                throw new PolicyViolation(
                        NeedProblem.ENTRY_NOT_OF_THE_SOURCE,
                        Text.of("条目 %s 不是本部门编制的条目。", "%s is no entry of your department.")
                                .with(entry));
            }
            return announced;
        });
    }

    /// @throws PolicyViolation when the entry is not in force
    public DataDemand cover(UUID id, ResourceCode entry, @Nullable String note, SeenVersion seen, Actor actor) {
        return change(id, seen, "catalog.data-demand.cover", actor, demand -> {
            if (held.of(entry).isEmpty()) {
                throw new PolicyViolation(
                        NeedProblem.ENTRY_NOT_IN_FORCE,
                        Text.of("条目 %s 未发布。", "The entry %s is not in force.").with(entry));
            }
            return demand.cover(entry, note, actor, clock.instant());
        });
    }

    public DataDemand decline(UUID id, String reason, SeenVersion seen, Actor actor) {
        return change(
                id,
                seen,
                "catalog.data-demand.decline",
                actor,
                demand -> demand.decline(reason, actor, clock.instant()));
    }

    public DataDemand withdraw(UUID id, @Nullable String note, SeenVersion seen, Actor actor) {
        return change(id, seen, "catalog.data-demand.withdraw", actor, demand -> {
            Cases.mustBeOf(demand, actor);
            return demand.withdraw(note, actor, clock.instant());
        });
    }

    private DataDemand change(UUID id, SeenVersion seen, String act, Actor actor, UnaryOperator<DataDemand> how) {
        var before = demands.read(id, actor);
        var changed = demands.change(id, seen, act, actor, how, demand -> follow(before, demand));
        var announced = changed.resource();
        return changed.status() == DemandStatus.ROUTED
                        && announced != null
                        && !held.of(announced).isEmpty()
                ? meet(changed, announced, actor)
                : changed;
    }

    private DataDemand meet(DataDemand demand, ResourceCode entry, Actor actor) {
        return demands.change(
                demand.id(),
                new SeenVersion(demand.version()),
                "catalog.data-demand.meet",
                actor,
                each -> each.meet(entry, clock.instant()),
                duties::sourceEntryPublished);
    }

    private void follow(DataDemand before, DataDemand now) {
        boolean wasOwed = before.status() == DemandStatus.ROUTED;
        boolean isOwed = now.status() == DemandStatus.ROUTED;
        boolean byTheSame = before.source() != null && before.source().equals(now.source());
        if (wasOwed && !(isOwed && byTheSame)) {
            duties.sourceEntryNotOwed(
                    before, now.history().getLast().step().label().zh());
        }
        if (isOwed && !(wasOwed && byTheSame)) {
            duties.openSourceEntry(now);
        }
    }
}
