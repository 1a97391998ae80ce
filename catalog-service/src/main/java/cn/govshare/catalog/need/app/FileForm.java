package cn.govshare.catalog.need.app;

import cn.govshare.catalog.casebook.CaseBook;
import cn.govshare.catalog.need.CollectionForm;
import cn.govshare.catalog.need.Coverage;
import cn.govshare.catalog.need.Field;
import cn.govshare.catalog.need.FieldVerdict;
import cn.govshare.catalog.need.FormStatus;
import cn.govshare.catalog.need.NeedProblem;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A department has a form checked, the bureau decides what it must take from the platform, and the clock watches until
/// the form no longer asks for it.
@Component
@Article("17(2)")
public class FileForm {
    private final CaseBook<CollectionForm> forms;
    private final Coverage coverage;
    private final TellTheClock duties;
    private final Clock clock;

    FileForm(CaseBook<CollectionForm> forms, Coverage coverage, TellTheClock duties, Clock clock) {
        this.forms = forms;
        this.coverage = coverage;
        this.duties = duties;
        this.clock = clock;
    }

    public CollectionForm file(
            String title,
            String matter,
            @Nullable String basis,
            List<Field> fields,
            @Nullable String key,
            Actor actor) {
        return forms.begin(
                "catalog.collection-form.file",
                actor,
                key,
                List.of(title, matter, String.valueOf(basis), fields),
                number -> CollectionForm.file(
                        number, title, matter, basis, coverage.of(fields, actor.department()), actor));
    }

    /// @throws Forbidden when it is another department's form
    public CollectionForm revise(UUID id, List<Field> fields, SeenVersion seen, Actor actor) {
        var before = forms.read(id, actor);
        return forms.change(
                id,
                seen,
                "catalog.collection-form.revise",
                actor,
                form -> own(form, actor).revise(coverage.of(fields, form.department()), actor, clock.instant()),
                form -> follow(before.status(), form));
    }

    /// @param takeBy last day of collecting what must be taken, not in the past
    public CollectionForm decide(
            UUID id, List<FieldVerdict> verdicts, LocalDate takeBy, SeenVersion seen, Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        var before = forms.read(id, actor);
        return forms.change(
                id,
                seen,
                "catalog.collection-form.decide",
                actor,
                form -> {
                    if (takeBy.isBefore(today)) {
                        throw new PolicyViolation(
                                NeedProblem.TAKE_BY_IN_THE_PAST,
                                Text.of("停止采集的截止日不得早于今天。", "The last day of collecting is not in the past."));
                    }
                    return form.decide(verdicts, takeBy, actor, clock.instant());
                },
                form -> follow(before.status(), form));
    }

    public CollectionForm withdraw(UUID id, @Nullable String note, SeenVersion seen, Actor actor) {
        var before = forms.read(id, actor);
        return forms.change(
                id,
                seen,
                "catalog.collection-form.withdraw",
                actor,
                form -> own(form, actor).withdraw(note, actor, clock.instant()),
                form -> follow(before.status(), form));
    }

    /// Once collecting again is found after it had ended, it has to end the same day.
    @Article("26(6)")
    private void follow(FormStatus before, CollectionForm form) {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        var takeBy = form.takeBy();
        if (form.status() == FormStatus.DECIDED && before != FormStatus.DECIDED) {
            duties.openCollectionEnd(form, takeBy == null || takeBy.isBefore(today) ? today : takeBy);
        } else if (before == FormStatus.DECIDED && form.status() != FormStatus.DECIDED) {
            duties.collectionEnded(form);
        }
    }

    private static CollectionForm own(CollectionForm form, Actor actor) {
        Cases.mustBeOf(form, actor);
        return form;
    }
}
