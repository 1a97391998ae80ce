package cn.govshare.approval.notice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.approval.ApprovalServiceTest;
import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Fact;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Notices;
import cn.govshare.testkit.Actors;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ApprovalServiceTest
class JdbcToldNoticesTest {
    private final JdbcClient jdbc;
    private final Notices notices;
    private final TransactionTemplate transaction;

    @Autowired
    JdbcToldNoticesTest(JdbcClient jdbc, Notices notices, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.transaction = transaction;
    }

    private static NoticeDraft draft(UUID caseId) {
        return NoticeDraft.of(NoticeKind.SUPPLY_STARTED, Addressee.contactOf(Actors.HOUSING), caseId + "/supply")
                .aboutCase(caseId)
                .fact(Fact.PROVIDER, "溧阳市民政局")
                .fact(Fact.RESOURCE, "最低生活保障对象信息");
    }

    @Test
    @DisplayName("The same occasion is told once, also when it is told again later")
    void theSameOccasionIsToldOnce() {
        var caseId = UUID.randomUUID();
        assertThat(transaction.<Boolean>execute(_ -> notices.tell(draft(caseId))))
                .isTrue();
        assertThat(transaction.<Boolean>execute(_ -> notices.tell(draft(caseId))))
                .isFalse();
        assertThat(new JdbcToldNotices(jdbc).ofCase(caseId)).singleElement().satisfies(notice -> {
            assertThat(notice.title().zh()).isEqualTo("溧阳市民政局已开始提供最低生活保障对象信息");
            assertThat(notice.to()).isEqualTo(Addressee.contactOf(Actors.HOUSING));
        });
    }

    @Test
    void whatTheTransactionTakesBackWasNeverTold() {
        var caseId = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            assertThat(notices.tell(draft(caseId))).isTrue();
            status.setRollbackOnly();
        });
        assertThat(new JdbcToldNotices(jdbc).ofCase(caseId)).isEmpty();
    }

    @Test
    void nothingIsToldOutsideATransaction() {
        assertThatThrownBy(() -> notices.tell(draft(UUID.randomUUID())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
