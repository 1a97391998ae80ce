package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequestProblem;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.Filing;
import cn.govshare.approval.accessrequest.IntendedUse;
import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.grant.GrantProblem;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The consumer asks ahead of its end that a grant goes on; the provider replies as to any request, and a consent
/// renews the same grant.
@Component
@Article("17")
public class AskRenewal {
    private final AccessGrants grants;
    private final AccessRequests requests;
    private final JudgeRequest judgeRequest;
    private final FileRequest fileRequest;
    private final Clock clock;

    AskRenewal(
            AccessGrants grants,
            AccessRequests requests,
            JudgeRequest judgeRequest,
            FileRequest fileRequest,
            Clock clock) {
        this.grants = grants;
        this.requests = requests;
        this.judgeRequest = judgeRequest;
        this.fileRequest = fileRequest;
        this.clock = clock;
    }

    /// @param legalDuty the duty that still needs the data
    /// @throws Conflict when the grant is over, or its renewal is asked for already
    @Transactional
    public AccessRequest ask(UUID id, LocalDate validUntil, String legalDuty, Actor actor) {
        var grant = own(id, actor);
        refuseSecond(grant);
        var terms = grant.terms();
        grant.renew(terms.until(validUntil), LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
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
        return fileRequest.file(new Filing(grant.consumer(), null, offer, use, id), actor);
    }

    private AccessGrant own(UUID id, Actor actor) {
        var grant = grants.find(id)
                .filter(each -> Visibility.of(actor).covers(each.consumer(), each.provider()))
                .orElseThrow(() -> new NotFound(
                        GrantProblem.NOT_FOUND,
                        Text.of("没有编号为 %s 的授权。", "There is no grant %s.").with(id)));
        if (!actor.belongsTo(grant.consumer())) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT,
                    Text.of("只有数据使用部门可以申请续期。", "Only the consumer asks for the renewal of its grant."));
        }
        return grant;
    }

    private void refuseSecond(AccessGrant grant) {
        if (requests.open(grant.consumer(), grant.resource()).stream()
                .anyMatch(request -> grant.id().equals(request.renews()))) {
            throw new Conflict(
                    AccessRequestProblem.RENEWAL_ASKED,
                    Text.of("该授权的续期申请正在办理。", "The renewal of this grant is asked for already."));
        }
    }
}
