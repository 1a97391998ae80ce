package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.Filing;
import cn.govshare.approval.accessrequest.IntendedUse;
import cn.govshare.approval.offer.Offer;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a consumer's requests when they keep every rule, and starts the clock for the providers' replies; what is
/// shared without condition is granted at once.
@Component
@Article("17")
public class SubmitAccessRequest {
    private final JudgeRequest judgeRequest;
    private final FileRequest fileRequest;

    SubmitAccessRequest(JudgeRequest judgeRequest, FileRequest fileRequest) {
        this.judgeRequest = judgeRequest;
        this.fileRequest = fileRequest;
    }

    /// One request of a bundle.
    ///
    /// @param onBehalfOf the department that it is filed for, when that is another one
    public record Wanted(
            ResourceCode resource,
            IntendedUse use,
            @Nullable DepartmentCode onBehalfOf) {}

    /// @throws PolicyViolation naming every broken rule
    @Transactional
    public AccessRequest submit(Wanted wanted, Actor actor) {
        var consumer = judgeRequest.consumer(wanted.onBehalfOf(), actor);
        var offer = judgeRequest.admissible(consumer, wanted.resource(), wanted.use());
        return fileRequest.file(filing(wanted, consumer, actor, offer), actor);
    }

    /// Files all of them or, when one breaks a rule, none.
    ///
    /// @throws PolicyViolation naming every broken rule of every request, at `/requests/0/…`
    @Transactional
    public List<AccessRequest> submitAll(List<Wanted> bundle, Actor actor) {
        var faults = new ArrayList<Fault>();
        var filings = new ArrayList<Filing>();
        for (int i = 0; i < bundle.size(); i++) {
            var wanted = bundle.get(i);
            var consumer = judgeRequest.consumer(wanted.onBehalfOf(), actor);
            var offer = judgeRequest.offer(wanted.resource());
            var found = judgeRequest.faults(consumer, offer, wanted.use());
            if (offer != null && found.isEmpty()) {
                filings.add(filing(wanted, consumer, actor, offer));
            }
            for (var fault : found) {
                var field = "/requests/" + i + fault.field();
                faults.add(new Fault(field, fault.code(), fault.message(), fault.article()));
            }
        }
        if (!faults.isEmpty()) {
            throw JudgeRequest.broken(faults);
        }
        return filings.stream().map(filing -> fileRequest.file(filing, actor)).toList();
    }

    private static Filing filing(Wanted wanted, DepartmentCode consumer, Actor actor, Offer offer) {
        return new Filing(consumer, actor.belongsTo(consumer) ? null : actor.department(), offer, wanted.use(), null);
    }
}
