package cn.govshare.exchange.grant;

import static cn.govshare.exchange.Journey.CIVIL_AFFAIRS;
import static cn.govshare.exchange.Journey.HOUSING;
import static cn.govshare.exchange.Journey.housingGrant;
import static cn.govshare.exchange.Journey.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.exchange.access.app.TellGrantUse;
import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.RowCondition.Comparison;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.TestTokens;
import cn.govshare.testkit.Topics;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class GrantTermsTest {
    private static final String ID_NUMBER = "11010519491231002X";
    private static final String OTHER_NUMBER = "440308199901101512";

    @Autowired
    private Calls calls;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TellGrantUse tellGrantUse;

    private Journey journey;

    @BeforeEach
    void journey() {
        journey = new Journey(calls, topics, jdbc);
    }

    private ResourceCode persons() {
        var code = journey.conditional(Journey.persons());
        var pushed = journey.push(
                CIVIL_AFFAIRS,
                code,
                "1",
                "id_number,name,income,since\n%s,张三,1200.50,2024-02-29\n%s,李四,900,2026-01-01\n"
                        .formatted(ID_NUMBER, OTHER_NUMBER));
        assertThat(pushed.status()).as("%s", pushed).isEqualTo(201);
        return code;
    }

    private Answer query(ResourceCode code, String number) {
        return journey.query(HOUSING, code, Journey.by("id_number", number));
    }

    private AccessGranted queryGrant(ResourceCode code) {
        return journey.granted(housingGrant(code, ProvisionMode.ONLINE_QUERY, "name", "income"));
    }

    @Nested
    @DisplayName("Art. 18: a suspended grant permits nothing until it is resumed")
    class Suspension {
        @Test
        void suspendedAndResumed() {
            var code = persons();
            var grant = queryGrant(code);
            assertThat(query(code, ID_NUMBER).status()).isEqualTo(200);
            var suspended = journey.changed(
                    EventTypes.GRANT_SUSPENDED,
                    with(grant, List.of(), GrantQuota.UNLIMITED, Set.of(GrantParty.PROVIDER, GrantParty.BUREAU)));
            assertThat(query(code, ID_NUMBER).problem()).isEqualTo("use/grant-suspended");
            var half = journey.changed(
                    EventTypes.GRANT_RESUMED,
                    with(suspended, List.of(), GrantQuota.UNLIMITED, Set.of(GrantParty.BUREAU)));
            assertThat(query(code, ID_NUMBER).problem()).isEqualTo("use/grant-suspended");
            journey.changed(EventTypes.GRANT_RESUMED, with(half, List.of(), GrantQuota.UNLIMITED, Set.of()));
            assertThat(query(code, ID_NUMBER).status()).isEqualTo(200);
        }
    }

    @Nested
    @DisplayName("Art. 17: only the granted rows leave")
    class Rows {
        private List<RowCondition> limits() {
            return List.of(
                    new RowCondition("since", Comparison.BETWEEN, List.of("2026-01-01", "2026-12-31")),
                    new RowCondition("income", Comparison.IN, List.of("900.00", "1200.51")),
                    new RowCondition("name", Comparison.PREFIX, List.of("李")));
        }

        @Test
        void inQueries() {
            var code = persons();
            var grant = queryGrant(code);
            journey.changed(EventTypes.GRANT_NARROWED, with(grant, limits(), GrantQuota.UNLIMITED, Set.of()));
            assertThat(query(code, ID_NUMBER).json().get("records")).isEmpty();
            assertThat(query(code, OTHER_NUMBER).json().get("records")).hasSize(1);
        }

        @Test
        void inDownloads() {
            var code = persons();
            var grant = journey.granted(housingGrant(code, ProvisionMode.BATCH_DOWNLOAD, "name", "income"));
            journey.changed(EventTypes.GRANT_NARROWED, with(grant, limits(), GrantQuota.UNLIMITED, Set.of()));
            assertThat(journey.download(HOUSING, code, Journey.download("CSV")).text())
                    .isEqualTo("name,income\r\n李四,900\r\n");
            var quoted = List.of(new RowCondition("name", Comparison.EQ, List.of("\\\"}') OR 1=1 --")));
            journey.changed(
                    EventTypes.GRANT_NARROWED,
                    with(with(grant, quoted, GrantQuota.UNLIMITED, Set.of()), quoted, GrantQuota.UNLIMITED, Set.of()));
            assertThat(journey.download(HOUSING, code, Journey.download("CSV")).text())
                    .isEqualTo("name,income\r\n");
        }
    }

    @Nested
    @DisplayName("Art. 18: no more than the day's quota leaves")
    class Quota {
        @Test
        void callsOfManyClientsAtOnce() throws Exception {
            var code = persons();
            var grant = queryGrant(code);
            journey.changed(EventTypes.GRANT_NARROWED, with(grant, List.of(), new GrantQuota(null, 7L), Set.of()));
            try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
                var calling = IntStream.range(0, 20)
                        .mapToObj(_ -> (Callable<Answer>) () -> query(code, ID_NUMBER))
                        .toList();
                var answers = clients.invokeAll(calling).stream()
                        .map(each -> each.resultNow())
                        .toList();
                assertThat(answers.stream().filter(each -> each.status() == 200))
                        .hasSize(7);
                assertThat(answers.stream().filter(each -> each.status() == 429))
                        .hasSize(13);
            }
            assertThat(query(code, ID_NUMBER).problem()).isEqualTo("use/quota-exhausted");
            assertThat(journey.records("exchange.record.query", code).stream()
                            .filter(each -> each.decision() == Decision.DENIED))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.reason()).isEqualTo("use/quota-exhausted"));
        }

        @Test
        void rowsOfADownload() {
            var code = persons();
            var grant = journey.granted(housingGrant(code, ProvisionMode.BATCH_DOWNLOAD, "name"));
            var three = journey.changed(
                    EventTypes.GRANT_NARROWED, with(grant, List.of(), new GrantQuota(3L, null), Set.of()));
            assertThat(journey.download(HOUSING, code, Journey.download("CSV")).status())
                    .isEqualTo(200);
            assertThat(journey.download(HOUSING, code, Journey.download("CSV")).problem())
                    .isEqualTo("use/quota-exhausted");
            journey.changed(EventTypes.GRANT_RENEWED, with(three, List.of(), new GrantQuota(4L, null), Set.of()));
            assertThat(journey.download(HOUSING, code, Journey.download("CSV")).status())
                    .isEqualTo(200);
        }
    }

    @Nested
    @DisplayName("Art. 18: the trail says whom a use was about, by keyed hashes alone")
    class Subjects {
        @Test
        void sameHashForTheSamePerson() {
            var code = persons();
            queryGrant(code);
            query(code, ID_NUMBER);
            query(code, ID_NUMBER);
            query(code, OTHER_NUMBER);
            var records = Awaitility.await()
                    .until(() -> journey.records("exchange.record.query", code), found -> found.size() == 3);
            assertThat(records)
                    .allSatisfy(each -> assertThat(each.subjects())
                            .singleElement()
                            .asString()
                            .matches("[0-9a-f]{64}"));
            assertThat(records.stream().map(each -> each.subjects().getFirst()).distinct())
                    .hasSize(2);
        }
    }

    @Test
    @DisplayName("Art. 18: the city learns how much a grant is used, a day's figures at a time")
    void useIsTold() {
        var code = persons();
        var grant = queryGrant(code);
        query(code, ID_NUMBER);
        query(code, OTHER_NUMBER);
        query(code, "110101199003077758");
        tellGrantUse.tell();
        tellGrantUse.tell();
        var told = topics.await(EventTypes.GRANT_USED, each -> each.grant().equals(grant.grant()));
        assertThat(told.getLast()).satisfies(each -> {
            assertThat(each.calls()).isEqualTo(3);
            assertThat(each.rows()).isEqualTo(2);
            assertThat(each.items()).containsExactlyInAnyOrder("name", "income");
            assertThat(each.day()).isEqualTo(LocalDate.of(2026, 11, 20));
            assertThat(each.lastUsedAt()).isEqualTo(MutableClock.START);
            assertThat(each.consumer()).isEqualTo(HOUSING.department());
            assertThat(each.provider()).isEqualTo(CIVIL_AFFAIRS.department());
        });
    }

    @Nested
    @DisplayName("Art. 17: a running download is cut when its grant ends")
    class CutOff {
        private AccessGranted downloadable(ResourceCode code) {
            return journey.granted(housingGrant(code, ProvisionMode.BATCH_DOWNLOAD, "id_number", "name", "income"));
        }

        private ResourceCode large() {
            var code = journey.conditional(Journey.persons().stream()
                    .map(item -> item.check() == null ? item : Journey.key("id_number", "编号", item.type(), 18))
                    .toList());
            var padding = "张".repeat(45);
            var csv = IntStream.range(0, 80_000)
                    .mapToObj(i -> "%018d,%s,1".formatted(i, padding))
                    .collect(Collectors.joining("\n", "id_number,name,income\n", "\n"));
            assertThat(journey.push(CIVIL_AFFAIRS, code, "1", csv).status()).isEqualTo(201);
            return code;
        }

        private Socket asked(ResourceCode code) throws IOException {
            var uri = calls.uri("/api/v1/data-sets/%s/downloads".formatted(code.inPath()));
            var form = JsonMapper.shared().writeValueAsBytes(Journey.download("NDJSON"));
            var head = """
                    POST %s HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: application/json
                    Connection: close
                    Content-Length: %d

                    """.formatted(uri.getPath(), TestTokens.shared().of(HOUSING), form.length);
            var socket = new Socket(uri.getHost(), uri.getPort());
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(form);
            socket.getOutputStream().flush();
            return socket;
        }

        private void cutBy(ResourceCode code, Runnable end, String reason) throws IOException {
            try (var socket = asked(code)) {
                assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);
                end.run();
                // The download is held against the grants once a second.
                Awaitility.await().pollDelay(Duration.ofMillis(1200)).until(() -> true);
                var rest = socket.getInputStream().readAllBytes();
                assertThat(new String(rest, StandardCharsets.UTF_8)).doesNotEndWith("0\r\n\r\n");
            }
            assertThat(journey.records("exchange.download.finished", code))
                    .singleElement()
                    .satisfies(record -> {
                        assertThat(record.decision()).isEqualTo(Decision.FAILED);
                        assertThat(record.reason()).isEqualTo(reason);
                        assertThat(record.rows()).isLessThan(80_000);
                    });
        }

        @Test
        void byRevocation() throws IOException {
            var code = large();
            var grant = downloadable(code);
            cutBy(code, () -> journey.revoked(grant), "use/grant-revoked");
        }

        @Test
        void bySuspension() throws IOException {
            var code = large();
            var grant = downloadable(code);
            cutBy(
                    code,
                    () -> journey.changed(
                            EventTypes.GRANT_SUSPENDED,
                            with(grant, List.of(), GrantQuota.UNLIMITED, Set.of(GrantParty.CONSUMER))),
                    "use/grant-suspended");
        }

        @Test
        void byOtherRows() throws IOException {
            var code = large();
            var grant = downloadable(code);
            var rows = List.of(new RowCondition("name", Comparison.PREFIX, List.of("李")));
            cutBy(
                    code,
                    () -> journey.changed(EventTypes.GRANT_NARROWED, with(grant, rows, GrantQuota.UNLIMITED, Set.of())),
                    "use/grant-narrowed");
        }
    }
}
