package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequestProblem;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.Filing;
import cn.govshare.approval.accessrequest.IntendedUse;
import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.app.ReadGrant;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The consumer asks ahead of its end that a grant goes on; the provider replies as to any request, and a consent
/// renews the same grant.
@Component
@Article("17")
public class AskRenewal {
    private final ReadGrant readGrant;
    private final AccessRequests requests;
    private final JudgeRequest judgeRequest;
    private final FileRequest fileRequest;
    private final Clock clock;

    AskRenewal(
            ReadGrant readGrant,
            AccessRequests requests,
            JudgeRequest judgeRequest,
            FileRequest fileRequest,
            Clock clock) {
        this.readGrant = readGrant;
        this.requests = requests;
        this.judgeRequest = judgeRequest;
        this.fileRequest = fileRequest;
        this.clock = clock;
    }

    /// @param legalDuty the duty that still needs the data
    /// @throws Conflict when the grant is over, or its renewal is asked for already
    /// @throws PolicyViolation when it opens what is not shared, which is negotiated
    @Transactional
    public AccessRequest ask(UUID id, LocalDate validUntil, String legalDuty, Actor actor) {
        var grant = readGrant.readByConsumer(id, actor);
        refuseSecond(grant);
        var terms = grant.terms();
        grant.renew(terms.until(validUntil), LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
        refuseWhatIsNegotiated(grant);
        var use = new IntendedUse(
                terms.purpose(),
                terms.matter(),
                legalDuty,
                terms.items().stream().sorted().toList(),
                terms.rows(),
                terms.mode(),
                terms.frequency(),
                terms.quota(),
                null,
                validUntil);
        var offer = judgeRequest.admissible(grant.consumer(), grant.resource(), use);
        try {
            return fileRequest.file(new Filing(grant.consumer(), null, offer, use, id), actor);
        } catch (DuplicateKeyException _) {
            throw askedAlready();
        }
    }

    /// What is not shared was agreed on or ordered, and is again: art. 17 knows no reply to it.
    private void refuseWhatIsNegotiated(AccessGrant grant) {
        var offer = judgeRequest.offer(grant.resource());
        if (offer != null && offer.keepsBack(grant.terms().items())) {
            throw new PolicyViolation(
                    AccessRequestProblem.RENEWAL_IS_NEGOTIATED,
                    Text.of(
                            "该授权涉及不予共享的信息,续期须与数据提供部门协商,协商未果的由领导小组协调:请改为提出协商(POST /api/v1/negotiations,填写 renewal)。",
                            "The grant opens what is not shared: its renewal is negotiated, and failing that decided by the leading group. POST it to /api/v1/negotiations as `renewal`."));
        }
    }

    private void refuseSecond(AccessGrant grant) {
        if (requests.open(grant.consumer(), grant.resource()).stream()
                .anyMatch(request -> grant.id().equals(request.renews()))) {
            throw askedAlready();
        }
    }

    private static Conflict askedAlready() {
        return new Conflict(
                AccessRequestProblem.RENEWAL_ASKED,
                Text.of("该授权的续期申请正在办理。", "The renewal of this grant is asked for already."));
    }
}
