package cn.govshare.catalog.need;

import static cn.govshare.catalog.need.FormStatus.DECIDED;
import static cn.govshare.catalog.need.FormStatus.FILED;
import static cn.govshare.catalog.need.FormStatus.MENDED;
import static cn.govshare.catalog.need.FormStatus.WITHDRAWN;

import cn.govshare.catalog.casebook.CaseNumber;
import cn.govshare.catalog.casebook.CaseProblem;
import cn.govshare.catalog.casebook.CaseStep;
import cn.govshare.catalog.casebook.CatalogCase;
import cn.govshare.kernel.event.CatalogCaseChanged.Step;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A form that a department collects data with, and what the platform says of its fields (art. 17(2)).
///
/// @param matter the business that it is for
/// @param basis the law that it rests on
/// @param answers what the platform has of each field, as last checked
/// @param verdicts what the bureau decided of fields
/// @param takeBy last day on which the department may still collect what it must take
@Article("17(2)")
public record CollectionForm(
        UUID id,
        String number,
        String title,
        DepartmentCode department,
        String matter,
        @Nullable String basis,
        FormStatus status,
        List<FieldAnswer> answers,
        List<FieldVerdict> verdicts,
        @Nullable LocalDate takeBy,
        List<CaseStep> history,
        long version)
        implements CatalogCase {
    public CollectionForm {
        answers = List.copyOf(answers);
        verdicts = List.copyOf(verdicts);
        history = List.copyOf(history);
    }

    public static CollectionForm file(
            CaseNumber number,
            String title,
            String matter,
            @Nullable String basis,
            List<FieldAnswer> answers,
            Actor actor) {
        return new CollectionForm(
                number.id(),
                number.value(),
                title,
                actor.department(),
                matter,
                basis,
                FILED,
                answers,
                List.of(),
                null,
                List.of(CaseStep.of(Step.FILED, actor, null, number.at())),
                1);
    }

    /// The form with other fields; what was decided of a field stays decided.
    @Article({"17(2)", "26(6)"})
    public CollectionForm revise(List<FieldAnswer> changed, Actor actor, Instant at) {
        var revised = with(changed, verdicts, takeBy);
        if (status == FILED) {
            return revised.become(FILED, CaseStep.of(Step.CHANGED, actor, null, at));
        }
        return revised.stillCollected().isEmpty()
                ? revised.become(MENDED, CaseStep.of(Step.MENDED, actor, null, at))
                : revised.become(DECIDED, CaseStep.of(Step.CHANGED, actor, revised.namesOfStillCollected(), at));
    }

    /// @param decided what is decided of fields of the list; of the others nothing is
    /// @param by last day of collecting what must be taken
    /// @throws PolicyViolation when a field is none of the list, or can't be had on the platform
    @Article("17(2)")
    public CollectionForm decide(List<FieldVerdict> decided, LocalDate by, Actor actor, Instant at) {
        if (status == DECIDED) {
            throw CaseProblem.notInThisState(number, status.label());
        }
        refuseWhatCannotBeTaken(decided);
        var form = with(answers, decided, by);
        return form.stillCollected().isEmpty()
                ? form.become(MENDED, CaseStep.of(Step.MENDED, actor, null, at))
                : form.become(DECIDED, CaseStep.of(Step.DECIDED, actor, form.namesOfStillCollected(), at));
    }

    private void refuseWhatCannotBeTaken(List<FieldVerdict> decided) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < decided.size(); i++) {
            var verdict = decided.get(i);
            var answer = answers.stream()
                    .filter(each -> each.field().isSameAs(verdict.label(), verdict.about()))
                    .findFirst();
            if (answer.isEmpty()) {
                faults.add(new Fault(
                        "/verdicts/" + i,
                        "no-such-field",
                        Text.of("表单中没有该字段。", "The form has no such field."),
                        "17(2)"));
            } else if (verdict.mustTake()
                    && answer.get().holdings().stream()
                            .noneMatch(each -> each.way().isOpen())) {
                faults.add(new Fault(
                        "/verdicts/" + i,
                        "not-on-the-platform",
                        Text.of("平台没有可共享的该数据,不能要求从平台获取。", "The platform has none that is shared."),
                        "17(2)"));
            }
        }
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    NeedProblem.NO_SUCH_FIELD,
                    Text.of("共 %s 处认定有误。", "%s verdicts are at fault.").with(faults.size()),
                    faults);
        }
    }

    /// The form as the catalog now answers it; the same when the answer is.
    public CollectionForm recheck(List<FieldAnswer> now, Instant at) {
        return FieldAnswer.areSame(answers, now)
                ? this
                : with(now, verdicts, takeBy).become(status, CaseStep.ofPlatform(Step.RECHECKED, null, at));
    }

    public CollectionForm withdraw(@Nullable String note, Actor actor, Instant at) {
        return become(WITHDRAWN, CaseStep.of(Step.WITHDRAWN, actor, note, at));
    }

    /// The fields that must be taken from the platform and are collected all the same.
    @Article("26(6)")
    public List<Field> stillCollected() {
        return fields().stream()
                .filter(field -> field.role() == FieldRole.COLLECT)
                .filter(field -> verdicts.stream()
                        .anyMatch(verdict -> verdict.mustTake() && field.isSameAs(verdict.label(), verdict.about())))
                .toList();
    }

    public List<Field> fields() {
        return FieldAnswer.fields(answers);
    }

    private String namesOfStillCollected() {
        return String.join("、", stillCollected().stream().map(Field::label).toList());
    }

    private CollectionForm with(List<FieldAnswer> its, List<FieldVerdict> decided, @Nullable LocalDate by) {
        return new CollectionForm(
                id, number, title, department, matter, basis, status, its, decided, by, history, version);
    }

    private CollectionForm become(FormStatus next, CaseStep step) {
        if (!status.canBecome(next)) {
            throw CaseProblem.notInThisState(number, status.label());
        }
        return new CollectionForm(
                id,
                number,
                title,
                department,
                matter,
                basis,
                next,
                answers,
                verdicts,
                takeBy,
                step.after(history),
                version + 1);
    }

    @Override
    public String statusName() {
        return status.name();
    }

    @Override
    public boolean isLive() {
        return !status.isEnd();
    }

    @Override
    public boolean isVisibleTo(Actor actor) {
        return actor.is(Role.PLATFORM_OPERATOR) || actor.belongsTo(department);
    }
}
