package cn.govshare.approval.document.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.Consent;
import cn.govshare.approval.accessrequest.Refusal;
import cn.govshare.approval.document.TimelineEntry;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.approval.negotiation.Ending;
import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.negotiation.Negotiations;
import cn.govshare.approval.notice.Notice;
import cn.govshare.approval.notice.Receipt;
import cn.govshare.approval.notice.ToldNotices;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Everything that happened to a case, from the request over its disputes and grants to the notices that were told and
/// read, in its order.
@Component
@Article({"17", "24"})
public class ReadTimeline {
    private final CaseHistory history;
    private final Negotiations negotiations;
    private final ToldNotices told;
    private final Names names;

    ReadTimeline(CaseHistory history, Negotiations negotiations, ToldNotices told, Names names) {
        this.history = history;
        this.negotiations = negotiations;
        this.told = told;
        this.names = names;
    }

    public List<TimelineEntry> of(AccessRequest request) {
        var entries = new ArrayList<TimelineEntry>();
        var steps = history.of(request.id());
        steps.forEach(step -> entries.add(entry(step)));
        entries.addAll(notInHistory(request, steps));
        if (request.reply() != null && request.reply().reply() instanceof Consent consent) {
            history.of(consent.grant()).forEach(step -> entries.add(entry(step)));
        }
        notices(request.id()).forEach(entries::add);
        negotiations.ofRequest(request.id()).forEach(each -> entries.addAll(of(each)));
        return sorted(entries);
    }

    public List<TimelineEntry> of(Negotiation negotiation) {
        var entries = new ArrayList<TimelineEntry>();
        history.of(negotiation.id()).forEach(step -> entries.add(entry(step)));
        var grant = grant(negotiation);
        if (grant != null) {
            history.of(grant).forEach(step -> entries.add(entry(step)));
        }
        notices(negotiation.id()).forEach(entries::add);
        return sorted(entries);
    }

    private static @Nullable UUID grant(Negotiation negotiation) {
        return switch (negotiation.ending()) {
            case Ending.Agreement agreed -> agreed.grant();
            case Ending.Order order -> order.grant();
            case null, default -> null;
        };
    }

    private static List<TimelineEntry> sorted(List<TimelineEntry> entries) {
        return entries.stream().sorted(Comparator.comparing(TimelineEntry::at)).toList();
    }

    private TimelineEntry entry(CaseStep step) {
        var department = step.department();
        var actor = department == null ? null : names.of(department) + " " + step.account();
        return new TimelineEntry(step.at(), step.kind().label(), step.article(), actor, step.note());
    }

    /// What the request itself tells and its history does not.
    private List<TimelineEntry> notInHistory(AccessRequest request, List<CaseStep> steps) {
        var known = EnumSet.noneOf(StepKind.class);
        steps.forEach(step -> known.add(step.kind()));
        var entries = new ArrayList<TimelineEntry>();
        if (!known.contains(StepKind.REQUEST_SUBMITTED)) {
            entries.add(new TimelineEntry(
                    request.submittedAt(),
                    StepKind.REQUEST_SUBMITTED.label(),
                    "17",
                    names.of(request.consumer()) + " " + request.submittedBy(),
                    null));
        }
        var missedAt = request.term().missedAt();
        if (missedAt != null && !known.contains(StepKind.REPLY_MISSED)) {
            entries.add(new TimelineEntry(missedAt, StepKind.REPLY_MISSED.label(), "17", null, null));
        }
        var given = request.reply();
        if (given != null) {
            var kind = given.reply() instanceof Refusal ? StepKind.REQUEST_REFUSED : StepKind.REQUEST_GRANTED;
            if (!known.contains(kind)) {
                entries.add(new TimelineEntry(
                        given.at(),
                        kind.label(),
                        "17",
                        names.of(request.provider()) + " " + given.account(),
                        given.reply() instanceof Refusal refusal ? refusal.reasons() : null));
            }
        }
        return entries;
    }

    private Stream<TimelineEntry> notices(UUID caseId) {
        var notices = told.ofCase(caseId);
        var receipts = told.receipts(notices.stream().map(Notice::id).toList());
        return notices.stream().map(notice -> {
            var department = notice.to().department();
            var post = notice.to().post().label();
            var read = receipts.getOrDefault(notice.id(), List.of()).stream()
                    .map(Receipt::name)
                    .collect(Collectors.joining("、"));
            return new TimelineEntry(
                    notice.toldAt(),
                    Text.of("通知%s".formatted(post.zh()), "notice to the %s".formatted(post.en())),
                    "25",
                    null,
                    "%s%s%s"
                            .formatted(
                                    department == null ? "" : names.of(department) + ":",
                                    notice.title().zh(),
                                    read.isEmpty() ? "" : "(已读:" + read + ")"));
        });
    }
}
