package cn.govshare.approval;

import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.Topics;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// What the tests against the whole service have in common: who acts, and where.
@ApprovalServiceTest
abstract class ApprovalCase {
    static final Actor CONSUMER = Actors.of(Actors.HOUSING, Role.CATALOGER);
    static final Actor APPROVER = Actors.of(Actors.CIVIL_AFFAIRS, Role.APPROVER);
    static final Actor HEAD = Actors.of(Actors.CIVIL_AFFAIRS, Role.DEPARTMENT_HEAD);
    static final Actor BUREAU = Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR);

    static final String REQUESTS = "/api/v1/access-requests";
    static final String GRANTS = "/api/v1/access-grants";

    @Autowired
    Calls calls;

    @Autowired
    Topics topics;

    @Autowired
    MutableClock clock;

    @Autowired
    Offers offers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startOnFriday() {
        clock.set(MutableClock.START);
    }

    static Map<String, Object> form(ResourceCode resource) {
        return Samples.form(resource);
    }

    static String id(JsonNode view) {
        return view.get("id").stringValue();
    }

    void inTransaction(Consumer<TransactionStatus> work) {
        new TransactionTemplate(transactions).executeWithoutResult(work);
    }
}
