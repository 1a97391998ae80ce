package cn.govshare.audit.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.audit.Records;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("Art. 18, 22: what is unusual raises an alarm")
class WatchTest {
    private static final Actor AUDITOR = Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR);
    private static final Actor SECURITY_ADMIN = Actors.of(Actors.BUREAU, Role.SECURITY_ADMIN);
    /// Friday, half past nine in Shanghai.
    private static final Instant WORKING_HOURS = Instant.parse("2026-11-20T01:30:00Z");

    private final Calls calls;
    private final Topics topics;
    private final JdbcClient jdbc;
    private final MutableClock clock;
    private final String client = "system-" + UUID.randomUUID();

    @Autowired
    WatchTest(Calls calls, Topics topics, JdbcClient jdbc, MutableClock clock) {
        this.calls = calls;
        this.topics = topics;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Other tests of the context move the clock, and what is long past is forgotten by the watch.
    @BeforeEach
    void itIsTheMorningOfTheRecords() {
        clock.set(MutableClock.START);
    }

    private Records use() {
        return Records.query()
                .by(Actors.HOUSING.value(), "account", client)
                .trace(trace())
                .at(WORKING_HOURS);
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private void send(AuditRecorded... records) {
        List.of(records).forEach(record -> topics.send(EventTypes.AUDIT_RECORDED, record));
    }

    private void rule(WatchKind kind, long threshold, int windowMinutes) {
        var form = Map.of(
                "client",
                client,
                "enabled",
                true,
                "threshold",
                threshold,
                "windowMinutes",
                windowMinutes,
                "fromHour",
                7,
                "untilHour",
                21,
                "version",
                0);
        var answer = calls.as(SECURITY_ADMIN).put("/api/v1/audit-watch-rules/" + kind, form);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private List<JsonNode> alarms(WatchKind kind, String of) {
        var answer = calls.as(AUDITOR).get("/api/v1/audit-alarms?limit=200&kind=" + kind);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .filter(alarm -> alarm.path("facts").toString().contains(of))
                .toList();
    }

    private JsonNode alarm(WatchKind kind, String of) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> alarms(kind, of), found -> !found.isEmpty())
                .getFirst();
    }

    /// The ids of the records that an alarm opens.
    private List<String> opened(JsonNode alarm) {
        var answer = calls.as(AUDITOR).get(alarm.path("entries").stringValue());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").stringValue(""))
                .toList();
    }

    /// Everything sent so far has been looked at.
    private void watched(AuditRecorded last) {
        await().until(() ->
                jdbc.sql("""
                    SELECT count(*) FROM audit_record, watch_place
                    WHERE record = :record AND audit_record.seq <= watch_place.seq\
                    """).param("record", last.record()).query(Long.class).single() == 1);
    }

    @Nested
    @DisplayName("from the threshold of its rule on, once in a window")
    class Thresholds {
        @Test
        void manyRows() {
            rule(WatchKind.VOLUME, 1000, 60);
            var small = use().rows(999).left();
            send(small);
            watched(small);
            assertThat(alarms(WatchKind.VOLUME, client)).isEmpty();
            var more = use().rows(1).left();

            send(more, use().rows(5000).left());

            var alarm = alarm(WatchKind.VOLUME, client);
            assertThat(alarm.path("facts").path("threshold").stringValue()).isEqualTo("1000");
            assertThat(alarm.path("facts").path("department").stringValue()).isEqualTo(Actors.HOUSING.value());
            assertThat(opened(alarm))
                    .contains(small.record().toString(), more.record().toString());
            assertThat(alarms(WatchKind.VOLUME, client)).hasSize(1);
        }

        @Test
        void farMoreThanUsual() {
            for (int day = 1; day <= 7; day++) {
                send(use().rows(1000)
                        .at(WORKING_HOURS.minus(Duration.ofDays(day)))
                        .left());
            }
            var usual = use().rows(4999).left();
            send(usual);
            watched(usual);
            assertThat(alarms(WatchKind.SURGE, client)).isEmpty();

            send(use().rows(1).left());

            assertThat(alarm(WatchKind.SURGE, client)
                            .path("facts")
                            .path("counted")
                            .stringValue())
                    .isEqualTo("5000");
        }

        @Test
        void outsideWorkingHours() {
            rule(WatchKind.HOURS, 2, 60);
            var sunday = Instant.parse("2026-11-22T02:00:00Z");
            var night = Instant.parse("2026-11-20T16:00:00Z");
            send(
                    use().left(),
                    use().left(),
                    use().at(sunday).left(),
                    use().at(night).left());
            var second = use().at(night.plusSeconds(60)).left();

            send(second);

            var alarm = alarm(WatchKind.HOURS, client);
            assertThat(opened(alarm)).contains(second.record().toString());
            assertThat(alarm.path("facts").path("counted").stringValue()).isEqualTo("2");
        }

        @Test
        void oneSubjectLookedUpOften() {
            rule(WatchKind.SUBJECT_OFTEN, 3, 1440);
            var neighbour = (trace() + trace()).substring(0, 64);
            var other = (trace() + trace()).substring(0, 64);
            send(
                    use().subjects(neighbour).left(),
                    use().subjects(other).left(),
                    use().subjects(neighbour).left());

            send(use().subjects(other, neighbour).left());

            assertThat(opened(alarm(WatchKind.SUBJECT_OFTEN, client))).hasSize(3);
        }

        @Test
        void aPurposeNeverUsedBefore() {
            rule(WatchKind.NEW_PURPOSE, 2, 1440);
            var last = use().purpose("BUSINESS_COLLABORATION").left();
            send(use().purpose("BUSINESS_COLLABORATION").left(), last);
            watched(last);
            assertThat(alarms(WatchKind.NEW_PURPOSE, client)).isEmpty();
            var fresh = use().purpose("DATA_VERIFICATION").left();

            send(fresh);

            assertThat(opened(alarm(WatchKind.NEW_PURPOSE, client)))
                    .containsExactly(fresh.record().toString());
        }

        @Test
        void manyRefusals() {
            rule(WatchKind.DENIED, 2, 10);
            send(use().denied("use/no-grant").left());

            send(use().at(WORKING_HOURS.plusSeconds(30)).denied("use/no-grant").left());

            assertThat(opened(alarm(WatchKind.DENIED, client))).hasSize(2);
        }
    }

    @Nested
    @DisplayName("when only one side has told of a call")
    class OneSided {
        private AuditRecorded gateway(String... traces) {
            var items = new String[traces.length];
            for (int i = 0; i < traces.length; i++) {
                items[i] = "t" + traces[i];
            }
            return Records.query()
                    .action("gateway.calls.passed")
                    .producedBy("gateway")
                    .items(items)
                    .at(WORKING_HOURS)
                    .left();
        }

        /// When the time that both sides have to tell of a call is over.
        private void later(AuditRecorded... told) {
            for (var each : told) {
                watched(each);
            }
            clock.advance(Duration.ofMinutes(6));
        }

        @Test
        void theGatewayAlone() {
            var trace = trace();
            var told = gateway(trace);

            send(told);
            later(told);

            var alarm = alarm(WatchKind.ONE_SIDED, trace);
            assertThat(alarm.path("facts").path("side").stringValue()).isEqualTo("gateway");
            assertThat(opened(alarm)).contains(told.record().toString());
        }

        @Test
        void theServiceAloneEvenUnderTheTraceOfAnotherCall() {
            var trace = trace();
            var around = use().trace(trace).left();
            var through = use().trace(trace).left();
            var gateway = gateway(trace);

            send(gateway, through, around);
            later(gateway, through, around);

            var alarm = alarm(WatchKind.ONE_SIDED, trace);
            assertThat(alarm.path("facts").path("side").stringValue()).isEqualTo("service");
            assertThat(alarm.path("facts").path("client").stringValue()).isEqualTo(client);
            assertThat(opened(alarm)).contains(around.record().toString());
        }

        @Test
        void fromTheThresholdOfTheClientsOwnRuleOn() {
            rule(WatchKind.ONE_SIDED, 2, 5);
            var lone = use().left();
            send(lone);
            later(lone);
            await().until(() -> jdbc.sql("SELECT count(*) FROM watch_call WHERE trace = :trace")
                            .param("trace", lone.traceId())
                            .query(Long.class)
                            .single()
                    == 0);
            assertThat(alarms(WatchKind.ONE_SIDED, client)).isEmpty();
            var pair = List.of(use().left(), use().left());

            pair.forEach(WatchTest.this::send);
            later(pair.toArray(AuditRecorded[]::new));

            assertThat(alarm(WatchKind.ONE_SIDED, client)
                            .path("facts")
                            .path("calls")
                            .stringValue())
                    .isEqualTo("2");
        }

        @Test
        void andNotWhenBothHave() {
            var trace = trace();
            send(use().trace(trace).left());
            var gateway = gateway(trace);
            send(gateway);
            watched(gateway);

            assertThat(jdbc.sql("SELECT count(*) FROM watch_call WHERE trace = :trace")
                            .param("trace", trace)
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(alarms(WatchKind.ONE_SIDED, trace)).isEmpty();
        }
    }

    @Test
    @DisplayName("an alarm is acknowledged once, with a word on what was found")
    void acknowledgement() {
        rule(WatchKind.DENIED, 1, 10);
        send(use().denied("use/no-grant").left());
        var path = "/api/v1/audit-alarms/"
                + alarm(WatchKind.DENIED, client).path("id").stringValue() + "/acknowledgement";

        var empty = calls.as(AUDITOR).post(path, Map.of("note", " "));
        var first = calls.as(AUDITOR).post(path, Map.of("note", "已核实:系统升级期间误用旧授权。"));
        var again = calls.as(SECURITY_ADMIN).post(path, Map.of("note", "再确认"));

        assertThat(empty.status()).isEqualTo(400);
        assertThat(first.json().path("status").stringValue()).isEqualTo("ACKNOWLEDGED");
        assertThat(first.json().path("acknowledgedBy").stringValue()).isEqualTo(AUDITOR.name());
        assertThat(again.problem()).isEqualTo("alarm/acknowledged-before");
        assertThat(topics.await(EventTypes.AUDIT_RECORDED, each -> each.action().equals("audit.alarm.acknowledge")))
                .isNotEmpty();
    }

    @Test
    @DisplayName("rules are data: their changes are on the trail, and none overwrites another's")
    void rules() {
        var rules = calls.as(AUDITOR).get("/api/v1/audit-watch-rules").json();
        assertThat(rules.valueStream()
                        .filter(rule -> rule.path("client").isMissingNode())
                        .map(rule -> rule.path("kind").stringValue()))
                .containsExactly(
                        Arrays.stream(WatchKind.values()).map(Enum::name).toArray(String[]::new));
        rule(WatchKind.VOLUME, 5, 60);
        var form = new HashMap<String, Object>(Map.of("client", client, "enabled", false, "threshold", 6));
        form.putAll(Map.of("windowMinutes", 60, "fromHour", 7, "untilHour", 21, "version", 0));

        var outdated = calls.as(AUDITOR).put("/api/v1/audit-watch-rules/VOLUME", form);
        form.put("version", 1);
        var changed = calls.as(AUDITOR).put("/api/v1/audit-watch-rules/VOLUME", form);

        assertThat(outdated.problem()).isEqualTo("request/changed-meanwhile");
        assertThat(changed.json().path("version").asInt()).isEqualTo(2);
        assertThat(topics.await(
                        EventTypes.AUDIT_RECORDED,
                        each -> each.action().equals("audit.watch-rule.change")
                                && String.valueOf(each.subject()).contains(client)))
                .hasSize(2);
        send(use().rows(100).left());
        var last = use().rows(100).left();
        send(last);
        watched(last);
        assertThat(alarms(WatchKind.VOLUME, client)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DEVELOPMENT_REFORM", "FINANCE", "SYSTEM_ADMIN", "PLATFORM_OPERATOR", "CATALOGER"})
    @DisplayName("nobody else sees alarms or rules")
    void othersAreRefused(Role role) {
        var other = Actors.of(Actors.department(171), role);

        assertThat(calls.as(other).get("/api/v1/audit-alarms").status()).isEqualTo(403);
        assertThat(calls.as(other).get("/api/v1/audit-watch-rules").status()).isEqualTo(403);
    }
}
