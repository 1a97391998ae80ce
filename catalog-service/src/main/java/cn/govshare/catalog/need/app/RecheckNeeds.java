package cn.govshare.catalog.need.app;

import cn.govshare.catalog.casebook.CaseBook;
import cn.govshare.catalog.datum.Datum;
import cn.govshare.catalog.datum.Likeness;
import cn.govshare.catalog.datum.Matching;
import cn.govshare.catalog.datum.WhenDataChange;
import cn.govshare.catalog.need.CollectionForm;
import cn.govshare.catalog.need.Coverage;
import cn.govshare.catalog.need.DataDemand;
import cn.govshare.catalog.need.FieldAnswer;
import cn.govshare.catalog.need.ProjectReview;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Checks what is still open anew whenever the catalog changes; an entry that meets a demand ends it.
@Component
@Article({"4(2)", "17(2)", "23"})
class RecheckNeeds implements WhenDataChange {
    private final CaseBook<CollectionForm> forms;
    private final CaseBook<ProjectReview> projects;
    private final CaseBook<DataDemand> demands;
    private final Coverage coverage;
    private final Matching matching;
    private final TellTheClock duties;
    private final Clock clock;

    RecheckNeeds(
            CaseBook<CollectionForm> forms,
            CaseBook<ProjectReview> projects,
            CaseBook<DataDemand> demands,
            Coverage coverage,
            Matching matching,
            TellTheClock duties,
            Clock clock) {
        this.forms = forms;
        this.projects = projects;
        this.demands = demands;
        this.coverage = coverage;
        this.matching = matching;
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public void changed(ResourceCode resource, List<Datum> now) {
        forms.live().stream()
                .filter(each -> concerns(each.answers(), resource, now))
                .forEach(each -> forms.follow(
                        each,
                        "catalog.collection-form.recheck",
                        form -> form.recheck(coverage.of(form.fields(), form.department()), clock.instant())));
        projects.live().stream()
                .filter(each -> concerns(each.answers(), resource, now))
                .forEach(each -> projects.follow(
                        each,
                        "catalog.project-review.recheck",
                        project ->
                                project.recheck(coverage.of(project.fields(), project.department()), clock.instant())));
        demands.live().stream()
                .filter(each -> resource.equals(each.resource()) || concerns(each.answers(), resource, now))
                .forEach(each -> recheck(each, resource, now));
    }

    /// True when an answer rested on the entry, or could rest on it now.
    private boolean concerns(List<FieldAnswer> answers, ResourceCode resource, List<Datum> now) {
        var wording = matching.wording();
        return answers.stream()
                .anyMatch(answer -> answer.holdings().stream()
                                .anyMatch(each -> each.resource().equals(resource))
                        || now.stream()
                                .anyMatch(datum -> Likeness.of(answer.field().traits(wording), datum.traits(wording))
                                                .score()
                                        >= matching.thresholds().candidate()));
    }

    private void recheck(DataDemand before, ResourceCode resource, List<Datum> now) {
        demands.follow(
                before,
                "catalog.data-demand.recheck",
                demand -> demand.recheck(coverage.of(demand.fields(), demand.department()), clock.instant()));
        var checked = demands.find(before.id()).orElseThrow();
        if (!now.isEmpty() && checked.isMetBy(resource, now.getFirst().provider())) {
            demands.follow(checked, "catalog.data-demand.meet", demand -> demand.meet(resource, clock.instant()));
            duties.sourceEntryPublished(checked);
        }
    }
}
