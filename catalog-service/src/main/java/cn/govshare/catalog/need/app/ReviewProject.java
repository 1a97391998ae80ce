package cn.govshare.catalog.need.app;

import cn.govshare.catalog.casebook.CaseBook;
import cn.govshare.catalog.need.Coverage;
import cn.govshare.catalog.need.Field;
import cn.govshare.catalog.need.ProjectReview;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A department files the data of a system that it plans; the bureau gives its verdict before money is spent.
@Component
@Article("23")
public class ReviewProject {
    private final CaseBook<ProjectReview> projects;
    private final Coverage coverage;
    private final Clock clock;

    ReviewProject(CaseBook<ProjectReview> projects, Coverage coverage, Clock clock) {
        this.projects = projects;
        this.coverage = coverage;
        this.clock = clock;
    }

    /// @param budget in ten thousand yuan
    public ProjectReview file(
            String title,
            String summary,
            @Nullable BigDecimal budget,
            List<Field> fields,
            @Nullable String key,
            Actor actor) {
        return projects.begin(
                "catalog.project-review.file",
                actor,
                key,
                List.of(title, summary, String.valueOf(budget), fields),
                number -> ProjectReview.file(
                        number, title, summary, budget, coverage.of(fields, actor.department()), actor));
    }

    /// @throws Forbidden when it is another department's project
    public ProjectReview revise(UUID id, List<Field> fields, SeenVersion seen, Actor actor) {
        return projects.change(id, seen, "catalog.project-review.revise", actor, project -> {
            Cases.mustBeOf(project, actor);
            return project.revise(coverage.of(fields, project.department()), actor, clock.instant());
        });
    }

    public ProjectReview pass(UUID id, @Nullable String note, SeenVersion seen, Actor actor) {
        return projects.change(
                id,
                seen,
                "catalog.project-review.decide",
                actor,
                project -> project.pass(note, actor, clock.instant()));
    }

    public ProjectReview passOn(UUID id, List<String> conditions, SeenVersion seen, Actor actor) {
        return projects.change(
                id,
                seen,
                "catalog.project-review.decide",
                actor,
                project -> project.passOn(conditions, actor, clock.instant()));
    }

    public ProjectReview refuse(UUID id, String reason, SeenVersion seen, Actor actor) {
        return projects.change(
                id,
                seen,
                "catalog.project-review.decide",
                actor,
                project -> project.refuse(reason, actor, clock.instant()));
    }

    public ProjectReview withdraw(UUID id, @Nullable String note, SeenVersion seen, Actor actor) {
        return projects.change(id, seen, "catalog.project-review.withdraw", actor, project -> {
            Cases.mustBeOf(project, actor);
            return project.withdraw(note, actor, clock.instant());
        });
    }
}
