package cn.govshare.catalog.need;

import static cn.govshare.catalog.need.DemandStatus.COVERED;
import static cn.govshare.catalog.need.DemandStatus.DECLINED;
import static cn.govshare.catalog.need.DemandStatus.FILED;
import static cn.govshare.catalog.need.DemandStatus.MET;
import static cn.govshare.catalog.need.DemandStatus.ROUTED;
import static cn.govshare.catalog.need.DemandStatus.WITHDRAWN;

import cn.govshare.catalog.casebook.CaseNumber;
import cn.govshare.catalog.casebook.CaseProblem;
import cn.govshare.catalog.casebook.CaseStep;
import cn.govshare.catalog.casebook.CatalogCase;
import cn.govshare.kernel.event.CatalogCaseChanged.Step;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A department asks for data that no entry covers (art. 4(2)).
///
/// @param matter the business that needs it
/// @param basis the law that it rests on
/// @param answers what the catalog has of it, as last checked
/// @param source the department that is to compile the entry
/// @param resource the entry that is to meet it, or meets it
@Article("4(2)")
public record DataDemand(
        UUID id,
        String number,
        String title,
        DepartmentCode department,
        String description,
        String matter,
        @Nullable String basis,
        DemandStatus status,
        List<FieldAnswer> answers,
        @Nullable DepartmentCode source,
        @Nullable ResourceCode resource,
        List<CaseStep> history,
        long version)
        implements CatalogCase {
    public DataDemand {
        answers = List.copyOf(answers);
        history = List.copyOf(history);
    }

    /// What is asked for, in words.
    public record Wish(
            String title,
            String description,
            String matter,
            @Nullable String basis) {}

    public static DataDemand file(CaseNumber number, Wish wish, List<FieldAnswer> answers, Actor actor) {
        return new DataDemand(
                number.id(),
                number.value(),
                wish.title(),
                actor.department(),
                wish.description(),
                wish.matter(),
                wish.basis(),
                FILED,
                answers,
                null,
                null,
                List.of(CaseStep.of(Step.FILED, actor, null, number.at())),
                1);
    }

    /// The bureau names the department that has to compile the entry.
    @Article("4(2)")
    public DataDemand route(DepartmentCode to, @Nullable String note, Actor actor, Instant at) {
        return become(ROUTED, to, null, CaseStep.of(Step.ROUTED, actor, note, at));
    }

    /// The source says why it is not the source.
    public DataDemand giveBack(String reason, Actor actor, Instant at) {
        mustBeTheSource(actor);
        return become(FILED, null, null, CaseStep.of(Step.RETURNED, actor, reason, at));
    }

    /// The source names the entry that is to meet it.
    public DataDemand announce(ResourceCode entry, Actor actor, Instant at) {
        mustBeTheSource(actor);
        return become(ROUTED, source, entry, CaseStep.of(Step.CHANGED, actor, null, at));
    }

    /// An entry in force meets it.
    @Article({"4(2)", "7"})
    public DataDemand meet(ResourceCode entry, Instant at) {
        return become(MET, source, entry, CaseStep.ofPlatform(Step.MET, null, at));
    }

    /// The bureau shows where the catalog has it already.
    public DataDemand cover(ResourceCode entry, @Nullable String note, Actor actor, Instant at) {
        return become(COVERED, source, entry, CaseStep.of(Step.COVERED, actor, note, at));
    }

    public DataDemand decline(String reason, Actor actor, Instant at) {
        return become(DECLINED, source, null, CaseStep.of(Step.DECLINED, actor, reason, at));
    }

    public DataDemand withdraw(@Nullable String note, Actor actor, Instant at) {
        return become(WITHDRAWN, source, null, CaseStep.of(Step.WITHDRAWN, actor, note, at));
    }

    /// The demand as the catalog now answers it; the same when the answer is.
    public DataDemand recheck(List<FieldAnswer> now, Instant at) {
        return FieldAnswer.areSame(answers, now)
                ? this
                : new DataDemand(
                        id,
                        number,
                        title,
                        department,
                        description,
                        matter,
                        basis,
                        status,
                        now,
                        source,
                        resource,
                        CaseStep.ofPlatform(Step.RECHECKED, null, at).after(history),
                        version + 1);
    }

    /// True when an entry of the source has been published that it named, or that has all that is asked for.
    public boolean isMetBy(ResourceCode entry, DepartmentCode provider) {
        return status == ROUTED
                && provider.equals(source)
                && (entry.equals(resource) || answers.stream().allMatch(answer -> isHeldIn(answer, entry)));
    }

    private static boolean isHeldIn(FieldAnswer answer, ResourceCode entry) {
        return answer.standing() == Standing.HELD
                && answer.holdings().stream().anyMatch(each -> each.resource().equals(entry));
    }

    private void mustBeTheSource(Actor actor) {
        if (source == null || !actor.belongsTo(source)) {
            throw new Forbidden(
                    NeedProblem.NOT_THE_SOURCE,
                    Text.of("该需求未分办给贵部门。", "The demand was not routed to your department."));
        }
    }

    public List<Field> fields() {
        return FieldAnswer.fields(answers);
    }

    private DataDemand become(
            DemandStatus next, @Nullable DepartmentCode itsSource, @Nullable ResourceCode itsEntry, CaseStep step) {
        if (!status.canBecome(next)) {
            throw CaseProblem.notInThisState(number, status.label());
        }
        return new DataDemand(
                id,
                number,
                title,
                department,
                description,
                matter,
                basis,
                next,
                answers,
                itsSource,
                itsEntry,
                step.after(history),
                version + 1);
    }

    @Override
    public @Nullable DepartmentCode counterpart() {
        return source;
    }

    @Override
    public String statusName() {
        return status.name();
    }

    @Override
    public boolean isLive() {
        return !status.isEnd();
    }

    /// What departments need is no secret between them; who needs the same sees that it is asked for.
    @Override
    public boolean isVisibleTo(Actor actor) {
        return true;
    }
}
