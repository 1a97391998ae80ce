package cn.govshare.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.event.UnreadableEvent;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@DisplayName("Art. 24: what is done is on the trail, and what was tried too")
class AuditTrailTest {
    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Topics topics;

    @Autowired
    MutableClock clock;

    private final String subject = UUID.randomUUID().toString();

    private AuditDraft draft(String action) {
        return AuditDraft.of(action, Actors.of(Actors.department(501), Role.CATALOGER))
                .subject(subject)
                .done();
    }

    @Test
    void recordNowSurvivesTheCallersRollbackAndRecordDoesNot() {
        transaction.executeWithoutResult(status -> {
            trail.record(draft("trial.note.lost"));
            trail.recordNow(draft("trial.note.kept"));
            status.setRollbackOnly();
        });
        trail.record(draft("trial.note.last"));

        topics.await(
                EventTypes.AUDIT_RECORDED,
                each -> each.action().equals("trial.note.last") && subject.equals(each.subject()));
        assertThat(topics.all(EventTypes.AUDIT_RECORDED))
                .filteredOn(each -> subject.equals(each.subject()))
                .extracting(AuditRecorded::action)
                .containsExactlyInAnyOrder("trial.note.kept", "trial.note.last");
    }

    @Test
    void recordNowIsDurableBeforeItReturns() {
        transaction.executeWithoutResult(_ -> {
            var id = trail.recordNow(draft("trial.note.read"));
            // On its way out, or acknowledged already: never only in memory.
            boolean inOutbox = jdbc.sql("SELECT count(*) FROM outbox WHERE body LIKE :id")
                            .param("id", "%" + id + "%")
                            .query((rs, _) -> rs.getLong(1))
                            .single()
                    > 0;
            assertThat(inOutbox
                            || !topics.await(
                                            EventTypes.AUDIT_RECORDED,
                                            each -> each.record().equals(id))
                                    .isEmpty())
                    .isTrue();
        });
    }

    @Test
    void aRecordSaysWhoWhatWhenAndHow() {
        var actor = Actors.of(Actors.department(502), Role.BUSINESS_SYSTEM);
        var access = UUID.randomUUID();

        var id = trail.record(AuditDraft.of("trial.note.read", actor)
                .access(access)
                .items(List.of("b", "a"))
                .rows(3)
                .permitted());

        assertThat(topics.await(EventTypes.AUDIT_RECORDED, each -> each.record().equals(id)))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.accessId()).isEqualTo(access);
                    assertThat(record.account()).isEqualTo(actor.account());
                    assertThat(record.accountName()).isEqualTo(actor.name());
                    assertThat(record.decidedAt()).isEqualTo(clock.instant());
                    assertThat(record.items()).containsExactly("a", "b");
                    assertThat(record.rows()).isEqualTo(3);
                    assertThat(record.producer()).isEqualTo("trial-service");
                });
    }

    @Test
    void aRecordOfThePlatformNamesItsCaseItsDepartmentAndHashesOnly() {
        var caseId = UUID.randomUUID();
        var hash = "ab".repeat(32);

        var id = trail.record(AuditDraft.ofPlatform("trial.note.lapse", Actors.HOUSING)
                .caseId(caseId)
                .subjects(List.of(hash, hash)));

        assertThat(topics.await(EventTypes.AUDIT_RECORDED, each -> each.record().equals(id)))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.caseId()).isEqualTo(caseId);
                    assertThat(record.subjects()).containsExactly(hash);
                    assertThat(record.department()).isEqualTo(Actors.HOUSING.value());
                    assertThat(record.account()).isNull();
                });
    }

    @Test
    void aRecordThatTheTrailWouldNotTakeIsRefusedAtOnce() {
        var items = IntStream.range(0, 400)
                .mapToObj(i -> "item_%04d_".formatted(i) + "x".repeat(40))
                .toList();

        assertThatThrownBy(() -> trail.record(draft("trial.note.read").items(items)))
                .isInstanceOf(PolicyViolation.class)
                .hasMessageContaining("event/too-large");
        assertThatThrownBy(() -> trail.record(draft("trial.note.read").subjects(List.of("110101199003070011"))))
                .isInstanceOf(UnreadableEvent.class);
    }
}
