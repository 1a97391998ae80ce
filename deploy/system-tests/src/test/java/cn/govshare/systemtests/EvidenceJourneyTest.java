package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.EDUCATION_SYSTEM;
import static cn.govshare.systemtests.Preparation.HOUSING_SYSTEM;
import static cn.govshare.systemtests.Preparation.LAND_SYSTEM;
import static cn.govshare.systemtests.Preparation.MATTER;
import static cn.govshare.systemtests.Preparation.good;
import static cn.govshare.systemtests.Preparation.problem;
import static cn.govshare.systemtests.Preparation.query;
import static cn.govshare.systemtests.Trail.has;
import static cn.govshare.systemtests.Trail.text;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.demo.Body;
import cn.govshare.demo.FrontDoor;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@SystemTest
@Order(5)
@Article({"18", "20", "24"})
class EvidenceJourneyTest {
    private final Stack stack;
    private final FrontDoor door;
    private final Preparation prepare;
    private final Trail trail;
    private String resource = "";
    private String grant = "";

    EvidenceJourneyTest(Stack stack) {
        this.stack = stack;
        this.door = stack.door();
        this.prepare = stack.preparation();
        this.trail = stack.trail();
    }

    @BeforeAll
    void grantedResource() {
        resource = prepare.personsWithData(20);
        grant = prepare.granted(resource);
        prepare.awaitUse(resource, grant);
    }

    @Test
    @DisplayName("Art. 24: one query, exactly one record of who took which items for what, and no citizen's data in it")
    void oneQueryOneRecord() {
        var answer = good(prepare.ask(HOUSING_SYSTEM, resource, query(grant)));
        var record = trail.awaitOne("accessId=" + answer.field("accessId"));
        assertThat(text(record, "decision")).isEqualTo("PERMITTED");
        assertThat(text(record, "accountName")).contains(HOUSING_SYSTEM);
        assertThat(text(record, "client")).isEqualTo(HOUSING_SYSTEM);
        assertThat(text(record, "department"))
                .isEqualTo(door.city().departmentOf(HOUSING_SYSTEM).value());
        assertThat(text(record, "resource")).isEqualTo(resource);
        assertThat(text(record, "grant")).isEqualTo(grant);
        assertThat(text(record, "purpose")).isEqualTo("ADMINISTRATIVE_BASIS");
        assertThat(text(record, "matter")).isEqualTo(MATTER);
        assertThat(record.path("rows").asLong()).isEqualTo(1);
        assertThat(record.path("items").valueStream().map(item -> item.asString()))
                .containsExactlyInAnyOrder("id_number", "name", "household_size", "monthly_amount", "valid_from");
        assertThat(record.toString())
                .doesNotContain(Preparation.person().idNumber())
                .doesNotContain(Preparation.person().name());
    }

    @Test
    @DisplayName("Art. 24: one download, one record of the permission and one of its end, with bytes and digest")
    void oneDownloadOnePermissionOneEnd() {
        var divisions = prepare.divisions();
        good(prepare.push(
                LAND_SYSTEM,
                divisions,
                "d-1",
                Body.of(Body.CSV, "code,name,level,parent_code\n320000000000,江苏省,1,\n")));
        var form = Map.of("purpose", "WORK_REFERENCE", "matter", "核对", "format", "NDJSON");
        var download = door.as(HOUSING_SYSTEM).download(Paths.dataSet(divisions) + "/downloads", form);
        assertThat(download.lines()).isEqualTo(1);

        var permission = trail.awaitOne("accessId=" + download.accessId(), has("decision", "PERMITTED"));
        assertThat(text(permission, "purpose")).isEqualTo("WORK_REFERENCE");
        var end = trail.awaitOne("accessId=" + download.accessId(), has("decision", "DONE"));
        assertThat(end.path("rows").asLong()).isEqualTo(1);
        assertThat(end.path("bytes").asLong()).isPositive();
        assertThat(text(end, "digest")).matches("[0-9a-f]{64}");
        assertThat(trail.find("accessId=" + download.accessId())).hasSize(2);
    }

    @Test
    @DisplayName("Art. 24: one refused use, exactly one record, found by the problem's trace")
    void oneRefusalOneRecord() {
        var refused = problem(prepare.ask(EDUCATION_SYSTEM, resource, query(null)), 403, "use/no-grant");
        var record = trail.awaitOne(
                "decision=DENIED&resource=" + Paths.query(resource), has("traceId", refused.field("traceId")));
        assertThat(text(record, "reason")).isEqualTo("use/no-grant");
        assertThat(text(record, "client")).isEqualTo(EDUCATION_SYSTEM);
    }

    @Test
    @DisplayName("Art. 24: a role that may not, one record")
    void oneForbiddenCallOneRecord() {
        var refused = problem(
                door.as("zjj.cataloger").post(Paths.dataSet(resource) + "/queries", query(grant)),
                403,
                "security/role-not-allowed");
        trail.awaitOne(
                "decision=DENIED&account=zjj.cataloger&from=" + Paths.query(aMinuteAgo()),
                has("traceId", refused.field("traceId")));
    }

    @Test
    @DisplayName("Art. 24: the auditor's own search is on record, with what he asked")
    void searchIsRecorded() {
        var unique = UUID.randomUUID().toString();
        assertThat(trail.find("accessId=" + unique)).isEmpty();
        var record = trail.awaitOne(
                "action=audit.entries.search&account=sjj.auditor&from=" + Paths.query(aMinuteAgo()),
                entry -> text(entry, "subject").contains(unique));
        assertThat(text(record, "decision")).isEqualTo("DONE");
    }

    @Test
    @DisplayName("Art. 24: nobody but the auditor reads the trail, not even the operators")
    void onlyTheAuditorReads() {
        for (var account : new String[] {"dsj.operator", "dsj.sysadmin", "dsj.secadmin", "ldxz.member", "mzj.head"}) {
            problem(door.as(account).get(Paths.AUDIT_ENTRIES), 403, "security/role-not-allowed");
        }
    }

    @Test
    @DisplayName("the metrics and health of a service are not to be had through the gateway")
    void managementIsNotPublic() {
        assertThat(stack.door().as("dsj.sysadmin").get("/actuator/prometheus").status())
                .isEqualTo(404);
        assertThat(stack.door().as("dsj.sysadmin").get("/internal").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("Art. 24: a business system that asks for the trail is turned away, and one record tells of it")
    void businessSystemAtTheTrail() {
        var refused = problem(door.as(HOUSING_SYSTEM).get(Paths.AUDIT_ENTRIES), 401, "security/unauthenticated");
        var record = trail.awaitOne(
                "decision=DENIED&action=access.denied&from=" + Paths.query(aMinuteAgo()),
                has("traceId", refused.field("traceId")));
        assertThat(text(record, "producer")).isEqualTo("audit-service");
        assertThat(text(record, "subject")).isEqualTo("GET " + Paths.AUDIT_ENTRIES);
    }

    private static String aMinuteAgo() {
        return Clock.systemUTC().instant().minusSeconds(60).toString();
    }
}
