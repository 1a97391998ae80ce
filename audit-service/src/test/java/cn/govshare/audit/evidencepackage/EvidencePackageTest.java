package cn.govshare.audit.evidencepackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.audit.Records;
import cn.govshare.audit.checkpoint.LogIdentity;
import cn.govshare.auditorkit.verify.Finding;
import cn.govshare.auditorkit.verify.FindingKind;
import cn.govshare.auditorkit.verify.Trust;
import cn.govshare.auditorkit.verify.Verification;
import cn.govshare.auditorkit.verify.VerifyPackage;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServiceTest
@DisplayName("Art. 24: evidence leaves with all that proves it")
class EvidencePackageTest {
    private static final Actor AUDITOR = Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR);
    private static final String PACKAGES = "/api/v1/evidence-packages?";

    private final Calls calls;
    private final Topics topics;
    private final LogIdentity log;
    private final Environment settings;
    private final String month;

    @TempDir
    Path folder;

    @Autowired
    EvidencePackageTest(Calls calls, Topics topics, LogIdentity log, Environment settings, Clock clock) {
        this.calls = calls;
        this.topics = topics;
        this.log = log;
        this.settings = settings;
        this.month = YearMonth.now(clock.withZone(cn.govshare.kernel.rule.WorkingCalendar.ZONE))
                .toString();
    }

    private AuditRecorded sent(Records records) {
        var record = records.left();
        topics.send(EventTypes.AUDIT_RECORDED, record);
        // A package of one record is given out as soon as a checkpoint covers it.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> get("record=" + record.record()).status() == 200);
        return record;
    }

    private Answer get(String query) {
        return calls.as(AUDITOR).get(PACKAGES + query);
    }

    private Verification verified(String query) {
        var answer = get(query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        try {
            var zip = Files.write(folder.resolve(UUID.randomUUID() + ".zip"), answer.body());
            return VerifyPackage.verify(zip, Trust.in(log.verifiers()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<FindingKind> kinds(Verification verification) {
        return verification.findings().stream().map(Finding::kind).toList();
    }

    @Test
    void aMonthIsWholeAndHolds() {
        sent(Records.query().matter("=cmd|' /C calc'!A0").rows(3));
        sent(Records.query().denied("grant/none"));
        var verification = verified("month=" + month);
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.signed()).containsExactlyInAnyOrderElementsOf(log.verifiers());
        assertThat(verification.records()).isEqualTo(verification.lastPlace() - verification.firstPlace() + 1);
        assertThat(verified("month=2019-01").records()).isZero();
    }

    @Test
    void aCaseIsTheRecordsOfTheCaseAndOfItsGrants() {
        var caseId = UUID.randomUUID();
        var grant = UUID.randomUUID();
        sent(Records.query().ofCase(caseId).grant(grant));
        sent(Records.query());
        sent(Records.query().grant(grant));
        var verification = verified("case=" + caseId);
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.records()).isEqualTo(2);
        assertThat(verified("grant=" + grant).records()).isEqualTo(2);
    }

    @Test
    void oneRecordHasItsProofAndTheGuides() throws IOException {
        var record = sent(Records.query());
        var zip = Files.write(
                folder.resolve("one.zip"), get("record=" + record.record()).body());
        assertThat(VerifyPackage.verify(zip, Trust.in(log.verifiers())).records())
                .isEqualTo(1);
        try (var file = new ZipFile(zip.toFile())) {
            assertThat(file.stream().map(entry -> entry.getName()))
                    .contains("README.zh-CN.md", "README.md", "manifest.json", "checkpoint", "keys.txt")
                    .anyMatch(name -> name.matches("proofs/\\d+\\.tlog-proof"))
                    .anyMatch(name -> name.matches("keys/sm2-[0-9a-f]{8}\\.pem"));
        }
    }

    @Test
    void whoTakesEvidenceIsOnTheTrailBeforeAndAfter() {
        var record = sent(Records.query());
        var answer = get("record=" + record.record());
        var export = UUID.fromString(
                answer.headers().firstValue("Govshare-Access-Id").orElseThrow());
        var left = topics.await(
                EventTypes.AUDIT_RECORDED,
                each -> export.equals(each.accessId()) && each.action().equals("audit.package.exported"));
        assertThat(left).singleElement().satisfies(end -> {
            assertThat(end.rows()).isEqualTo(1);
            assertThat(end.digest()).hasSize(64);
            assertThat(end.subject()).isEqualTo(record.record().toString());
        });
        assertThat(topics.all(EventTypes.AUDIT_RECORDED))
                .filteredOn(each -> export.equals(each.accessId()))
                .extracting(AuditRecorded::action)
                .containsExactly("audit.package.export", "audit.package.exported");
    }

    @Test
    void whatIsUnclearUnknownOrNotForHimIsRefused() {
        assertThat(get("").problem()).isEqualTo("evidence-package/unclear");
        assertThat(get("month=2026-11&case=" + UUID.randomUUID()).problem()).isEqualTo("evidence-package/unclear");
        assertThat(get("month=November").status()).isEqualTo(400);
        assertThat(get("record=" + UUID.randomUUID()).problem()).isEqualTo("evidence-package/nothing-there");
        assertThat(get("case=" + UUID.randomUUID()).problem()).isEqualTo("evidence-package/nothing-there");
        for (var role : List.of(Role.PLATFORM_OPERATOR, Role.CYBERSPACE_OFFICE, Role.SYSTEM_ADMIN, Role.APPROVER)) {
            var other = Actors.of(Actors.AUDIT_OFFICE, role);
            assertThat(calls.as(other).get(PACKAGES + "month=" + month).status())
                    .isEqualTo(403);
        }
    }

    @Test
    @DisplayName("T18: whoever changes a row as the database's superuser is found out, and the record is named")
    void aChangedRowIsNamed() throws SQLException {
        var grant = UUID.randomUUID();
        sent(Records.query().grant(grant).rows(3));
        var victim = sent(Records.query().grant(grant).rows(3));
        asSuperuser("UPDATE audit_entry SET row_count = 2 WHERE record = '%s'".formatted(victim.record()));
        var shown = verified("grant=" + grant);
        assertThat(kinds(shown)).containsExactly(FindingKind.COLUMN);
        assertThat(shown.findings().getFirst().sentence().en())
                .contains(victim.record().toString(), "\"rows\" = \"2\"", "the signed record says \"3\"");
        asSuperuser(
                "UPDATE audit_entry SET body = convert_to(replace(convert_from(body, 'UTF8'), '\"rows\":3', '\"rows\":2'), 'UTF8')"
                        + " WHERE record = '%s'".formatted(victim.record()));
        var changed = verified("grant=" + grant);
        assertThat(kinds(changed)).contains(FindingKind.RECORD_CHANGED);
        assertThat(changed.findings().getFirst().sentence().en())
                .contains(victim.record().toString(), "it is not the one that was put on the log");
        assertThat(changed.records()).isEqualTo(1);
        asSuperuser(
                "UPDATE audit_entry SET row_count = 3, body = convert_to(replace(convert_from(body, 'UTF8'), '\"rows\":2', '\"rows\":3'), 'UTF8')"
                        + " WHERE record = '%s'".formatted(victim.record()));
        assertThat(verified("grant=" + grant).holds()).isTrue();
    }

    /// Whoever owns the server switches the triggers off and on again.
    private void asSuperuser(String statement) throws SQLException {
        var url = Objects.requireNonNull(settings.getProperty("GOVSHARE_DB_URL"));
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var sql = connection.createStatement()) {
            sql.execute("ALTER TABLE audit_entry DISABLE TRIGGER append_only");
            sql.execute("ALTER TABLE audit_entry_%s DISABLE TRIGGER append_only".formatted(month.replace('-', '_')));
            assertThat(sql.executeUpdate(statement)).isEqualTo(1);
            sql.execute(
                    "ALTER TABLE audit_entry_%s ENABLE ALWAYS TRIGGER append_only".formatted(month.replace('-', '_')));
            sql.execute("ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER append_only");
        }
    }
}
