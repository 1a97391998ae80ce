package cn.govshare.kit.security;

import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.web.CommonProblem;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;

/// A call that the gateway let in but whose token this service does not accept is on the trail. The refusal does not
/// depend
/// on it: nothing leaves either way.
class RecordUnauthenticatedCalls implements DenialListener {
    private static final Logger LOG = LoggerFactory.getLogger(RecordUnauthenticatedCalls.class);
    private static final int GREATEST_SUBJECT = 500;

    private final ObjectProvider<AuditTrail> trail;

    RecordUnauthenticatedCalls(ObjectProvider<AuditTrail> trail) {
        this.trail = trail;
    }

    @Override
    public void unauthenticated(HttpServletRequest request, AuthenticationException why) {
        var call = request.getMethod() + " " + request.getRequestURI();
        var subject = call.length() > GREATEST_SUBJECT ? call.substring(0, GREATEST_SUBJECT) : call;
        try {
            trail.getObject()
                    .recordNow(AuditDraft.ofPlatform("access.denied")
                            .subject(subject)
                            .denied(CommonProblem.UNAUTHENTICATED));
        } catch (DataAccessException | TransactionException e) {
            LOG.error("AUDIT RECORD LOST: {} was refused and could not be recorded: {}", subject, e.toString());
        }
    }
}
