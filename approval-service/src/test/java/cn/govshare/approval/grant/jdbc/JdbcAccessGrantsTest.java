package cn.govshare.approval.grant.jdbc;

import cn.govshare.approval.ApprovalServiceTest;
import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.grant.AccessGrantsContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApprovalServiceTest
@Transactional
class JdbcAccessGrantsTest extends AccessGrantsContract {
    private final JdbcClient jdbc;
    private final AccessRequests requests;

    @Autowired
    JdbcAccessGrantsTest(JdbcClient jdbc, AccessRequests requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    @Override
    protected AccessGrants grants() {
        return new JdbcAccessGrants(jdbc);
    }

    @Override
    protected AccessRequest known(AccessRequest request) {
        requests.add(request);
        return request;
    }
}
