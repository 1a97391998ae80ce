package cn.govshare.approval.succession.app;

import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.deadline.StatutoryClock;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.grant.Revocation;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.approval.negotiation.Ending;
import cn.govshare.approval.negotiation.Negotiations;
import cn.govshare.approval.succession.Estate;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Dissolution;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.department.DissolvedDepartments;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A department went up in another one: its open cases and duties go to the successor with their dates, its grants live
/// on under the successor's name, and what the two had between them is over, as is every leave that it had given. Told
/// again it finds nothing left.
@Component
@Article("27")
public class PassEstate {
    private static final String PLATFORM = "platform";

    private final Estate estate;
    private final DissolvedDepartments dissolved;
    private final AccessRequests requests;
    private final Negotiations negotiations;
    private final AccessGrants grants;
    private final StatutoryClock statutoryClock;
    private final CaseHistory history;
    private final TellSuccessor tellSuccessor;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    PassEstate(
            Estate estate,
            DissolvedDepartments dissolved,
            AccessRequests requests,
            Negotiations negotiations,
            AccessGrants grants,
            StatutoryClock statutoryClock,
            CaseHistory history,
            TellSuccessor tellSuccessor,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.estate = estate;
        this.dissolved = dissolved;
        this.requests = requests;
        this.negotiations = negotiations;
        this.grants = grants;
        this.statutoryClock = statutoryClock;
        this.history = history;
        this.tellSuccessor = tellSuccessor;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /// Runs in the caller's transaction.
    public void pass(DepartmentCode from, Dissolution how) {
        var to = how.successor();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        var reason = "部门 %s 已于 %s 并入 %s".formatted(from, how.on(), to);
        dissolved.note(from, how);
        estate.requestsBetween(from, to).forEach(id -> withdraw(id, reason, now));
        estate.disputesToEnd(from, to).forEach(id -> end(id, reason, now));
        estate.grantsBetween(from, to, today).forEach(id -> revoke(id, reason, now, today));
        int duties = estate.moveDuties(from, to);
        var cases = estate.moveCases(from, to);
        for (var id : cases) {
            note(id, StepKind.PASSED_TO_SUCCESSOR, reason, now);
            record("approval.case.pass-on", id, from, to);
        }
        var living = estate.moveGrants(from, to, today);
        for (var id : living) {
            grants.find(id).ifPresent(grant -> outbox.send(EventTypes.ACCESS_GRANTED, grant.granted()));
            note(id, StepKind.PASSED_TO_SUCCESSOR, reason, now);
            record("approval.access-grant.pass-on", id, from, to);
        }
        estate.moveOffers(from, to);
        endLeaves(from, to, now);
        tellSuccessor.tell(from, how, duties, cases.size(), living.size());
    }

    private void endLeaves(DepartmentCode from, DepartmentCode to, Instant now) {
        var ended = estate.endLeaves(from, now);
        record("approval.request-delegation.end", ended.delegations(), from, to);
        record("approval.feed-address.revoke", ended.feedAddresses(), from, to);
        record("approval.webhook.withdraw", ended.webhooks(), from, to);
    }

    private void record(String action, int count, DepartmentCode from, DepartmentCode to) {
        if (count > 0) {
            trail.record(AuditDraft.ofPlatform(action, to)
                    .subject(from.value())
                    .rows(count)
                    .article("27")
                    .done());
        }
    }

    private void withdraw(UUID id, String reason, Instant now) {
        statutoryClock.lapseWhereKept(Duty.REPLY_CONDITIONAL, id);
        requests.find(id).ifPresent(request -> requests.save(request.withdraw()));
        note(id, StepKind.REQUEST_WITHDRAWN, reason, now);
    }

    private void end(UUID id, String reason, Instant now) {
        statutoryClock.lapseWhereKept(Duty.NEGOTIATION, id);
        statutoryClock.lapseWhereKept(Duty.COORDINATION, id);
        negotiations
                .find(id)
                .ifPresent(dispute -> negotiations.save(dispute.end(new Ending.Withdrawal(reason, PLATFORM, now))));
        note(id, StepKind.NEGOTIATION_WITHDRAWN, reason, now);
    }

    private void revoke(UUID id, String reason, Instant now, LocalDate today) {
        statutoryClock.lapseWhereKept(Duty.SUPPLY_AFTER_CONSENT, id);
        var how = new Revocation(GrantParty.BUREAU, reason, PLATFORM, now);
        grants.find(id).ifPresent(grant -> {
            var revoked = grant.revoke(how, today);
            grants.save(revoked);
            outbox.send(EventTypes.GRANT_REVOKED_BY_BUREAU, revoked.revoked(how));
        });
        note(id, StepKind.GRANT_REVOKED, reason, now);
    }

    private void note(UUID id, StepKind step, String reason, Instant now) {
        history.add(CaseStep.byItself(id, step, now).under("27").noting(reason));
    }

    private void record(String action, UUID id, DepartmentCode from, DepartmentCode to) {
        trail.record(AuditDraft.ofPlatform(action, to)
                .subject(from.value())
                .caseId(id)
                .article("27")
                .done());
    }
}
