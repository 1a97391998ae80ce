package cn.govshare.audit.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.govshare.audit.Records;
import cn.govshare.audit.checkpoint.LogIdentity;
import cn.govshare.audit.log.LogTree;
import cn.govshare.auditorkit.verify.Trust;
import cn.govshare.auditorkit.verify.Verification;
import cn.govshare.auditorkit.verify.VerifyPackage;
import cn.govshare.evidence.note.TlogProof;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@ServiceTest
@TestPropertySource(properties = "govshare.retention.archive=target/audit-archive")
@TestMethodOrder(OrderAnnotation.class)
@DisplayName("Art. 24: months are archived, and pruned by two persons when their time is over")
class RetentionTest {
    private static final String MONTHS = "/api/v1/audit-months";
    private static final Path ARCHIVE = Path.of("target/audit-archive");
    private static final Actor AUDITOR = Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR);
    private static final Actor SECURITY_ADMIN = Actors.of(Actors.BUREAU, Role.SECURITY_ADMIN);
    private static final YearMonth OLD = YearMonth.of(2022, 5);
    private static final YearMonth NEXT = YearMonth.of(2022, 6);
    private static final UUID CASE = UUID.randomUUID();
    private static final UUID GRANT = UUID.randomUUID();
    private static final UUID PRUNED = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private final Calls calls;
    private final Topics topics;
    private final JdbcClient jdbc;
    private final MutableClock clock;
    private final LogTree log;
    private final LogIdentity identity;

    @Autowired
    RetentionTest(Calls calls, Topics topics, JdbcClient jdbc, MutableClock clock, LogTree log, LogIdentity identity) {
        this.identity = identity;
        this.calls = calls;
        this.topics = topics;
        this.jdbc = jdbc;
        this.clock = clock;
        this.log = log;
    }

    private void received(String at, AuditRecorded record) {
        clock.set(Instant.parse(at));
        topics.send(EventTypes.AUDIT_RECORDED, record);
        await().until(() ->
                count("SELECT count(*) FROM audit_record WHERE record = '%s'".formatted(record.record())) == 1);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Answer post(Actor actor, String path) {
        return calls.as(actor).post(MONTHS + "/" + path);
    }

    @Test
    @Order(1)
    @DisplayName("a month that is over is written into a file with its tiles, each record held against its leaf")
    void archive() throws IOException {
        received(
                "2022-05-03T02:00:00Z",
                Records.query().ofCase(CASE).grant(GRANT).left());
        received("2022-05-04T02:00:00Z", Records.query().id(PRUNED).left());
        received("2022-06-04T02:00:00Z", Records.query().grant(GRANT).left());
        assertThat(post(AUDITOR, NEXT + "/archive").problem()).isEqualTo("retention/month-not-over");
        received("2026-11-20T02:00:00Z", Records.query().left());
        clock.set(NOW);

        var answer = await().until(() -> post(AUDITOR, OLD + "/archive"), each -> each.status() == 200);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("records").asLong())
                .isEqualTo(count("SELECT count(*) FROM audit_entry WHERE received_on < '2022-06-01'"))
                .isGreaterThanOrEqualTo(2);
        var verification = VerifyPackage.verify(ARCHIVE.resolve("audit-2022-05.zip"), Trust.in(identity.verifiers()));
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.records())
                .isEqualTo(answer.json().path("records").asLong());
        assertThat(verification.firstPlace()).isEqualTo(1);
        assertThat(post(AUDITOR, OLD + "/archive").problem()).isEqualTo("retention/archived-before");
        assertThat(post(AUDITOR, "2021-01/archive").problem()).isEqualTo("retention/no-such-month");
    }

    @Test
    @Order(2)
    @DisplayName("nothing goes that is young, not archived, not the oldest, or whose file is damaged")
    void refusals() throws IOException {
        assertThat(post(AUDITOR, "2026-11/pruning").problem()).isEqualTo("retention/too-young");
        assertThat(post(AUDITOR, NEXT + "/pruning").problem()).isEqualTo("retention/not-the-oldest");
        var file = ARCHIVE.resolve("audit-2022-05.zip");
        var aside = ARCHIVE.resolve("aside");
        Files.move(file, aside);
        assertThat(post(AUDITOR, OLD + "/pruning").problem()).isEqualTo("retention/archive-damaged");
        Files.move(aside, file);
        assertThat(post(AUDITOR, OLD + "/pruning/approval").problem()).isEqualTo("retention/not-asked");
    }

    @Test
    @Order(3)
    @DisplayName("one person asks and another approves; every proof stays valid")
    void pruning() {
        var before = log.head();
        var leaf = log.of(before.size()).leaf(0);
        var proof = log.of(before.size()).inclusion(0, before.size());
        assertThat(post(AUDITOR, OLD + "/pruning").status()).isEqualTo(204);
        assertThat(post(SECURITY_ADMIN, OLD + "/pruning").problem()).isEqualTo("retention/asked-before");
        assertThat(post(SECURITY_ADMIN, OLD + "/pruning/refusal").status()).isEqualTo(204);
        assertThat(post(AUDITOR, OLD + "/pruning").status()).isEqualTo(204);
        assertThat(post(AUDITOR, OLD + "/pruning/approval").problem()).isEqualTo("retention/same-person");

        var approved = post(SECURITY_ADMIN, OLD + "/pruning/approval");

        assertThat(approved.status()).as(approved.toString()).isEqualTo(204);
        assertThat(count("SELECT count(*) FROM audit_entry WHERE received_on < '2022-06-01'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM audit_record WHERE received_on < '2022-06-01'"))
                .isGreaterThanOrEqualTo(2);
        assertThat(log.of(before.size()).leaf(0)).isEqualTo(leaf);
        assertThat(log.of(before.size()).inclusion(0, before.size())).isEqualTo(proof);
        assertThat(topics.await(
                        EventTypes.AUDIT_RECORDED,
                        each -> each.action().equals("audit.month.prune")
                                && OLD.toString().equals(each.subject())))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.account()).isEqualTo(SECURITY_ADMIN.account());
                    assertThat(each.digest()).hasSize(64);
                });
        assertThat(post(AUDITOR, OLD + "/pruning").problem()).isEqualTo("retention/pruned-before");
        assertThat(calls.as(AUDITOR)
                        .get(MONTHS)
                        .json()
                        .get(0)
                        .path("approvedBy")
                        .stringValue())
                .isEqualTo(SECURITY_ADMIN.name());
    }

    private JsonNode verified() {
        var begun = await().until(
                        () -> calls.as(AUDITOR).post("/api/v1/audit-log/verifications"),
                        answer -> answer.status() == 202);
        var path = "/api/v1/audit-log/verifications/" + begun.json().path("id").stringValue();
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> calls.as(AUDITOR).get(path).json(),
                        found -> !found.path("state").stringValue("").equals("RUNNING"));
    }

    private Verification exported(String query) throws IOException {
        var answer = calls.as(AUDITOR).get("/api/v1/evidence-packages?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var zip = Files.write(ARCHIVE.resolve(UUID.randomUUID() + ".zip"), answer.body());
        return VerifyPackage.verify(zip, Trust.in(identity.verifiers()));
    }

    @Test
    @Order(4)
    @DisplayName("what is left is verified as sound, and what was pruned is proved and exported from its archive")
    void afterPruning() throws IOException {
        var found = verified();
        assertThat(found.path("state").stringValue()).as(found.toString()).isEqualTo("SOUND");
        var proof = TlogProof.parse(calls.as(AUDITOR)
                .get("/api/v1/audit-entries/" + PRUNED + "/proof")
                .text());

        var month = exported("month=" + OLD);
        var record = exported("record=" + PRUNED);
        var grant = exported("grant=" + GRANT);
        var matter = exported("case=" + CASE);

        assertThat(month.findings()).isEmpty();
        assertThat(month.firstPlace()).isEqualTo(1);
        assertThat(record.findings()).isEmpty();
        assertThat(record.records()).isEqualTo(1);
        assertThat(record.firstPlace()).isEqualTo(proof.index() + 1);
        assertThat(grant.findings()).isEmpty();
        assertThat(grant.records()).as("one pruned, one of the month after").isEqualTo(2);
        assertThat(matter.findings()).isEmpty();
        assertThat(matter.records())
                .as("the grant is known from the archive only")
                .isEqualTo(2);
    }

    @Test
    @Order(5)
    @DisplayName("a package that reaches into an archive that is away says which, and none is passed off as whole")
    void archiveAway() throws IOException {
        var file = ARCHIVE.resolve("audit-2022-05.zip");
        var aside = ARCHIVE.resolve("aside");
        Files.move(file, aside);
        for (var query : List.of("month=" + OLD, "record=" + PRUNED, "grant=" + GRANT, "case=" + CASE)) {
            var answer = calls.as(AUDITOR).get("/api/v1/evidence-packages?" + query);
            assertThat(answer.problem()).as(query).isEqualTo("evidence-package/archive-away");
            assertThat(answer.text()).contains("2022-05", "audit-2022-05.zip");
        }
        Files.move(aside, file);
        assertThat(exported("month=" + NEXT).findings()).isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("the database refuses for itself what the service should not ask")
    void theDatabaseRefuses() {
        assertThatThrownBy(() -> jdbc.sql("SELECT prune_audit_month(DATE '2022-06-01')")
                        .query((_, _) -> true)
                        .single())
                .rootCause()
                .hasMessageContaining("not archived and wanted gone by two");
        assertThatThrownBy(() -> jdbc.sql("SELECT prune_audit_month(date_trunc('month', now())::date)")
                        .query((_, _) -> true)
                        .single())
                .rootCause()
                .hasMessageContaining("not old enough");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM audit_pruning").update())
                .rootCause()
                .hasMessageContaining("stays told");
    }

    @ParameterizedTest
    @CsvSource({"P184D,2026-01,2026-08-04", "P3Y,2026-01,2029-02-01", "P7M,2026-01,2026-09-01"})
    void aTermIsOverTheDayAfter(Period keep, YearMonth month, LocalDate over) {
        assertThat(new RetentionTerm(keep).overOn(month)).isEqualTo(over);
    }

    @Test
    void noTermIsShorterThanTheLawAsks() {
        assertThatThrownBy(() -> new RetentionTerm(Period.ofDays(183))).hasMessageContaining("184");
    }
}
