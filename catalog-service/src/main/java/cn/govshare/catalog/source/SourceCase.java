package cn.govshare.catalog.source;

import static cn.govshare.catalog.source.SourceCaseStatus.DIFFERENT_THINGS;
import static cn.govshare.catalog.source.SourceCaseStatus.OPEN;
import static cn.govshare.catalog.source.SourceCaseStatus.SOURCE_NAMED;

import cn.govshare.catalog.casebook.CaseNumber;
import cn.govshare.catalog.casebook.CaseProblem;
import cn.govshare.catalog.casebook.CaseStep;
import cn.govshare.catalog.casebook.CatalogCase;
import cn.govshare.kernel.event.CatalogCaseChanged.Step;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The question which department is the source of a datum that several hold, and its answer, which is remembered
/// (art. 4(3)).
///
/// @param title what the datum is called in the case
/// @param department the bureau's
/// @param places where the datum is held
/// @param source the department whose datum counts, once it is named
@Article("4(3)")
public record SourceCase(
        UUID id,
        String number,
        String title,
        DepartmentCode department,
        SourceCaseStatus status,
        List<Place> places,
        @Nullable DepartmentCode source,
        List<CaseStep> history,
        long version)
        implements CatalogCase {
    public SourceCase {
        places = List.copyOf(places);
        history = List.copyOf(history);
    }

    /// @throws PolicyViolation when the places are not of two departments at least
    public static SourceCase open(CaseNumber number, String title, List<Place> places, Actor actor) {
        if (places.stream().map(Place::provider).distinct().count() < 2) {
            throw new PolicyViolation(
                    SourceProblem.ONE_DEPARTMENT_ONLY,
                    Text.of("信息项应来自至少两个部门。", "The items come from two departments at least."));
        }
        return new SourceCase(
                number.id(),
                number.value(),
                title,
                actor.department(),
                OPEN,
                places,
                null,
                List.of(CaseStep.of(Step.FILED, actor, null, number.at())),
                1);
    }

    /// @param named one of the departments that hold the datum
    @Article("4(3)")
    public SourceCase nameSource(DepartmentCode named, String reason, Actor actor, Instant at) {
        if (places.stream().noneMatch(place -> place.provider().equals(named))) {
            throw new PolicyViolation(
                    SourceProblem.NOT_A_HOLDER,
                    Text.of("数源部门应为持有该数据的部门之一。", "The source is one of the departments that hold the datum."));
        }
        return become(SOURCE_NAMED, named, CaseStep.of(Step.SOURCE_NAMED, actor, reason, at));
    }

    @Article("4(3)")
    public SourceCase tellApart(String reason, Actor actor, Instant at) {
        return become(DIFFERENT_THINGS, null, CaseStep.of(Step.DIFFERENT_THINGS, actor, reason, at));
    }

    public SourceCase reopen(String reason, Actor actor, Instant at) {
        return become(OPEN, null, CaseStep.of(Step.REOPENED, actor, reason, at));
    }

    private SourceCase become(SourceCaseStatus next, @Nullable DepartmentCode itsSource, CaseStep step) {
        if (!status.canBecome(next)) {
            throw CaseProblem.notInThisState(number, status.label());
        }
        return new SourceCase(id, number, title, department, next, places, itsSource, step.after(history), version + 1);
    }

    @Override
    public @Nullable DepartmentCode counterpart() {
        return source;
    }

    @Override
    public Set<DepartmentCode> concerned() {
        return places.stream().map(Place::provider).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String statusName() {
        return status.name();
    }

    @Override
    public boolean isLive() {
        return status == OPEN;
    }

    /// What departments hold is no secret between them.
    @Override
    public boolean isVisibleTo(Actor actor) {
        return true;
    }
}
