package cn.govshare.approval.catalogcase.app;

import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Fact;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Notices;
import cn.govshare.approval.offer.Departments;
import cn.govshare.kernel.event.CatalogCaseChanged;
import cn.govshare.kernel.event.CatalogCaseChanged.Kind;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Tells the bureau what waits for it, a source what it has to compile, who filed a case what came of it, and
/// development-reform and finance the verdict on a project.
@Component
@Article({"4", "17(2)", "23"})
public class TellOfCatalogCase {
    private final Notices notices;
    private final Departments departments;

    TellOfCatalogCase(Notices notices, Departments departments) {
        this.notices = notices;
        this.departments = departments;
    }

    public void changed(CatalogCaseChanged event) {
        switch (event.step()) {
            case FILED -> {
                if (event.kind() != Kind.SOURCE_CASE) {
                    tell(event, NoticeKind.CATALOG_CASE_WAITS, Addressee.bureau());
                }
            }
            case RETURNED -> tell(event, NoticeKind.CATALOG_CASE_WAITS, Addressee.bureau());
            case CHANGED -> {
                if (event.kind() == Kind.PROJECT_REVIEW) {
                    tell(event, NoticeKind.CATALOG_CASE_WAITS, Addressee.bureau());
                }
            }
            case ROUTED -> {
                var source = Objects.requireNonNull(event.counterpart());
                tell(event, NoticeKind.CATALOG_CASE_WAITS, Addressee.contactOf(source));
                answer(event);
            }
            case SOURCE_NAMED, DIFFERENT_THINGS, REOPENED ->
                event.concerned()
                        .forEach(each -> tell(event, NoticeKind.CATALOG_CASE_MOVED, Addressee.contactOf(each)));
            case PASSED, PASSED_WITH_CONDITIONS, NOT_PASSED -> {
                answer(event);
                tell(event, NoticeKind.PROJECT_REVIEWED, Addressee.developmentReform());
                tell(event, NoticeKind.PROJECT_REVIEWED, Addressee.finance());
            }
            case DECIDED -> {
                answer(event);
                tell(event, NoticeKind.CATALOG_CASE_MOVED, Addressee.headOf(event.department()));
            }
            case RECHECKED, MENDED, COVERED, MET, DECLINED -> answer(event);
            case WITHDRAWN -> {}
        }
    }

    private void answer(CatalogCaseChanged event) {
        tell(event, NoticeKind.CATALOG_CASE_MOVED, Addressee.contactOf(event.department()));
    }

    private void tell(CatalogCaseChanged event, NoticeKind kind, Addressee to) {
        var names = departments.names(List.of(event.department()));
        var label = event.step().label();
        var note = event.note();
        var reason = note == null || note.isBlank()
                ? label
                : Text.of("%s:%s".formatted(label.zh(), note), "%s: %s".formatted(label.en(), note));
        notices.tell(NoticeDraft.of(kind, to, "%s/%d/%s/%s".formatted(event.caseId(), event.version(), kind, to))
                .aboutCase(event.caseId())
                .fact(
                        Fact.OWNER,
                        names.getOrDefault(
                                event.department(), event.department().value()))
                .fact(Fact.MATTER, event.kind().label())
                .fact(Fact.TERMS, "%s %s".formatted(event.number(), event.title()))
                .fact(Fact.REASON, reason)
                .fact(Fact.ARTICLE, event.kind().article()));
    }
}
