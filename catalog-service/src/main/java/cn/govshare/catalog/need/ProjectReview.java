package cn.govshare.catalog.need;

import static cn.govshare.catalog.need.ProjectStatus.FILED;
import static cn.govshare.catalog.need.ProjectStatus.NOT_PASSED;
import static cn.govshare.catalog.need.ProjectStatus.PASSED;
import static cn.govshare.catalog.need.ProjectStatus.PASSED_WITH_CONDITIONS;
import static cn.govshare.catalog.need.ProjectStatus.WITHDRAWN;

import cn.govshare.catalog.casebook.CaseNumber;
import cn.govshare.catalog.casebook.CaseProblem;
import cn.govshare.catalog.casebook.CaseStep;
import cn.govshare.catalog.casebook.CatalogCase;
import cn.govshare.kernel.event.CatalogCaseChanged.Step;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The review of a planned information system for sharing, before money is spent (art. 23).
///
/// @param budget in ten thousand yuan
/// @param answers what the platform says of each field of its data
/// @param conditions what it passed on condition of
@Article("23")
public record ProjectReview(
        UUID id,
        String number,
        String title,
        DepartmentCode department,
        String summary,
        @Nullable BigDecimal budget,
        ProjectStatus status,
        List<FieldAnswer> answers,
        List<String> conditions,
        List<CaseStep> history,
        long version)
        implements CatalogCase {
    public ProjectReview {
        answers = List.copyOf(answers);
        conditions = List.copyOf(conditions);
        history = List.copyOf(history);
    }

    public static ProjectReview file(
            CaseNumber number,
            String title,
            String summary,
            @Nullable BigDecimal budget,
            List<FieldAnswer> answers,
            Actor actor) {
        return new ProjectReview(
                number.id(),
                number.value(),
                title,
                actor.department(),
                summary,
                budget,
                FILED,
                answers,
                List.of(),
                List.of(CaseStep.of(Step.FILED, actor, null, number.at())),
                1);
    }

    /// The project with other data, before the verdict or after it did not pass.
    public ProjectReview revise(List<FieldAnswer> changed, Actor actor, Instant at) {
        return with(changed, List.of()).become(FILED, CaseStep.of(Step.CHANGED, actor, null, at));
    }

    /// @throws PolicyViolation while it would collect what the platform has
    @Article("23")
    public ProjectReview pass(@Nullable String note, Actor actor, Instant at) {
        if (answers.stream().anyMatch(ProjectFinding.COLLECTS_TWICE.isFound())) {
            throw new PolicyViolation(
                    NeedProblem.COLLECTS_TWICE,
                    Text.of(
                            "系统将重复采集平台已有的数据,只能附条件通过或不通过。",
                            "It would collect what the platform has; it passes with conditions, or not at all."));
        }
        return become(PASSED, CaseStep.of(Step.PASSED, actor, note, at));
    }

    @Article("23")
    public ProjectReview passOn(List<String> its, Actor actor, Instant at) {
        if (its.isEmpty()) {
            throw new PolicyViolation(
                    NeedProblem.CONDITIONS_MISSING, Text.of("请写明通过的条件。", "State what it passes on condition of."));
        }
        return with(answers, its)
                .become(
                        PASSED_WITH_CONDITIONS,
                        CaseStep.of(Step.PASSED_WITH_CONDITIONS, actor, String.join(" ", its), at));
    }

    @Article("23")
    public ProjectReview refuse(String reason, Actor actor, Instant at) {
        return become(NOT_PASSED, CaseStep.of(Step.NOT_PASSED, actor, reason, at));
    }

    public ProjectReview withdraw(@Nullable String note, Actor actor, Instant at) {
        return become(WITHDRAWN, CaseStep.of(Step.WITHDRAWN, actor, note, at));
    }

    /// The project as the catalog now answers it; the same when the answer is.
    public ProjectReview recheck(List<FieldAnswer> now, Instant at) {
        return FieldAnswer.areSame(answers, now)
                ? this
                : with(now, conditions).become(status, CaseStep.ofPlatform(Step.RECHECKED, null, at));
    }

    /// What the review finds, with the conditions that would mend it.
    public List<ProjectFinding.Found> findings() {
        return ProjectFinding.in(answers);
    }

    public List<Field> fields() {
        return FieldAnswer.fields(answers);
    }

    private ProjectReview with(List<FieldAnswer> its, List<String> itsConditions) {
        return new ProjectReview(
                id, number, title, department, summary, budget, status, its, itsConditions, history, version);
    }

    private ProjectReview become(ProjectStatus next, CaseStep step) {
        if (!status.canBecome(next)) {
            throw CaseProblem.notInThisState(number, status.label());
        }
        return new ProjectReview(
                id,
                number,
                title,
                department,
                summary,
                budget,
                next,
                answers,
                conditions,
                step.after(history),
                version + 1);
    }

    @Override
    public String statusName() {
        return status.name();
    }

    /// What did not pass is checked anew when it is filed anew.
    @Override
    public boolean isLive() {
        return status == FILED;
    }

    @Override
    public boolean isVisibleTo(Actor actor) {
        return actor.isAnyOf(Role.PLATFORM_OPERATOR, Role.DEVELOPMENT_REFORM, Role.FINANCE, Role.LEADING_GROUP)
                || actor.belongsTo(department);
    }
}
