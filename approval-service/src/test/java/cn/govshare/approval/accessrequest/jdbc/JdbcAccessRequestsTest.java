package cn.govshare.approval.accessrequest.jdbc;

import cn.govshare.approval.ApprovalServiceTest;
import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.accessrequest.AccessRequestsContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApprovalServiceTest
@Transactional
class JdbcAccessRequestsTest extends AccessRequestsContract {
    private final JdbcClient jdbc;

    @Autowired
    JdbcAccessRequestsTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected AccessRequests requests() {
        return new JdbcAccessRequests(jdbc);
    }
}
