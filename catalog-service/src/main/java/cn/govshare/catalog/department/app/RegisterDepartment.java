package cn.govshare.catalog.department.app;

import cn.govshare.catalog.department.Department;
import cn.govshare.catalog.department.Departments;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.DepartmentLevel;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The bureau registers a department, or replaces its name, kind and level; former names are kept.
@Component
public class RegisterDepartment {
    private final Departments departments;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    RegisterDepartment(Departments departments, Outbox outbox, AuditTrail trail, Clock clock) {
        this.departments = departments;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /// A department after the call, and whether the call brought it in.
    public record Outcome(Department department, boolean isNew) {}

    /// @param level absent for the level that is usual for the kind
    /// @throws cn.govshare.kernel.problem.Conflict when it was merged into another department
    @Transactional
    @Article({"2", "27"})
    public Outcome register(
            DepartmentCode code,
            String name,
            DepartmentKind kind,
            @Nullable DepartmentLevel level,
            SeenVersion seen,
            Actor actor) {
        var itsLevel = Objects.requireNonNullElse(level, DepartmentLevel.of(kind));
        var before = departments.find(code);
        seen.mustBe(before.map(Department::version).orElse(0L));
        if (before.isEmpty()) {
            var department = Department.register(code, name, kind, itsLevel, departments.nextOrdinal());
            departments.add(department);
            tell(department, actor);
            return new Outcome(department, true);
        }
        var department =
                before.get().replace(name, kind, itsLevel, LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
        if (department.version() != before.get().version()) {
            departments.save(department);
            tell(department, actor);
        }
        return new Outcome(department, false);
    }

    private void tell(Department department, Actor actor) {
        outbox.send(EventTypes.DEPARTMENT_REGISTERED, department.registered());
        trail.record(AuditDraft.of("catalog.department.register", actor)
                .subject(department.code().value())
                .article("2")
                .done());
    }
}
