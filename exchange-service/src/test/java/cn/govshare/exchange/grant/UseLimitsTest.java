package cn.govshare.exchange.grant;

import static cn.govshare.exchange.Journey.CIVIL_AFFAIRS;
import static cn.govshare.exchange.Journey.HOUSING;
import static cn.govshare.exchange.Journey.housingGrant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.exchange.Journey;
import cn.govshare.exchange.dataset.Mask;
import cn.govshare.exchange.grant.UseLimits.Circumstances;
import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.net.InetAddress;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@DisplayName("Art. 18, 22: providers limit how a grant is used")
class UseLimitsTest {
    private static final String ID_NUMBER = "11010519491231002X";
    private static final Actor APPROVER = Actors.of(Actors.CIVIL_AFFAIRS, Role.APPROVER);

    @Autowired
    private Calls calls;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    private Journey journey;
    private ResourceCode code;

    @BeforeEach
    void persons() {
        journey = new Journey(calls, topics, jdbc);
        code = journey.conditional(Journey.persons());
        var pushed =
                journey.push(CIVIL_AFFAIRS, code, "1", "id_number,name,income\n%s,张三丰,1200.50\n".formatted(ID_NUMBER));
        assertThat(pushed.status()).as("%s", pushed).isEqualTo(201);
    }

    private AccessGranted granted(ProvisionMode mode, String... items) {
        return journey.granted(housingGrant(code, mode, items));
    }

    private Answer limit(Actor actor, AccessGranted grant, Map<String, ?> limits) {
        return calls.as(actor).put("/api/v1/grant-limits/" + grant.grant(), limits);
    }

    private void limited(AccessGranted grant, Map<String, ?> limits) {
        var answer = limit(APPROVER, grant, limits);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    private Answer query() {
        return journey.query(HOUSING, code, Journey.by("id_number", ID_NUMBER));
    }

    @Test
    void onlyTheNamedSystems() {
        var grant = granted(ProvisionMode.ONLINE_QUERY, "name");
        limited(grant, Map.of("clients", List.of("another-system")));
        assertThat(query().problem()).isEqualTo("use/client-not-allowed");
        limited(grant, Map.of("clients", List.of("another-system", HOUSING.client())));
        assertThat(query().status()).isEqualTo(200);
        assertThat(journey.records("exchange.record.query", code))
                .extracting(AuditRecorded::reason)
                .contains("use/client-not-allowed");
    }

    @Test
    void onlyFromTheNamedNetworks() {
        var grant = granted(ProvisionMode.ONLINE_QUERY, "name");
        limited(grant, Map.of("networks", List.of("10.32.0.0/16")));
        assertThat(query().problem()).isEqualTo("use/source-not-allowed");
        limited(grant, Map.of("networks", List.of("10.32.0.0/16", "127.0.0.0/8", "::1")));
        assertThat(query().status()).isEqualTo(200);
    }

    @Test
    @DisplayName("only within the hours; the clock of the tests stands at ten in the morning")
    void onlyWithinTheHours() {
        var grant = granted(ProvisionMode.ONLINE_QUERY, "name");
        limited(grant, Map.of("from", "11:00", "until", "18:00"));
        assertThat(query().problem()).isEqualTo("use/outside-hours");
        limited(grant, Map.of("from", "08:30", "until", "18:00"));
        assertThat(query().status()).isEqualTo(200);
    }

    @Nested
    @DisplayName("items leave masked by every way")
    class Masks {
        private static final Map<String, ?> MASKS = Map.of("masks", Map.of("name", "NAME", "id_number", "ID_NUMBER"));

        @Test
        void inQueries() {
            limited(granted(ProvisionMode.ONLINE_QUERY, "id_number", "name", "income"), MASKS);
            assertThat(query().text())
                    .contains("{\"id_number\":\"110105********002X\",\"name\":\"张**\",\"income\":1200.50}")
                    .doesNotContain(ID_NUMBER, "张三丰");
        }

        @Test
        @DisplayName("searching by a masked item would tell of it, unless it is the key; verifying is what it is for")
        void notToBeSearchedBy() {
            limited(granted(ProvisionMode.ONLINE_QUERY, "name"), Map.of("masks", Map.of("name", "HIDDEN")));
            assertThat(journey.query(HOUSING, code, Journey.by("name", "张三丰")).problem())
                    .isEqualTo("query/bad-keys");
            assertThat(query().text()).contains("\"name\":\"***\"");
            var form = new HashMap<String, Object>(Journey.by("id_number", ID_NUMBER));
            form.put("claims", Map.of("name", "张三丰"));
            var verified = calls.as(HOUSING).post("/api/v1/data-sets/%s/verifications".formatted(code.inPath()), form);
            assertThat(verified.json().get("matches").booleanValue()).isTrue();
        }

        @Test
        void inDownloads() {
            limited(granted(ProvisionMode.BATCH_DOWNLOAD, "id_number", "name"), MASKS);
            assertThat(journey.download(HOUSING, code, Journey.download("CSV"))
                            .text()
                            .replace("\"", ""))
                    .isEqualTo("id_number,name\r\n110105********002X,张**\r\n");
        }

        @Test
        @DisplayName("a copy can't follow what it does not know by its key")
        void notInSubscriptions() {
            limited(granted(ProvisionMode.BATCH_DOWNLOAD, "id_number", "name"), MASKS);
            var answer = calls.as(HOUSING)
                    .post(
                            "/api/v1/subscriptions",
                            Map.of("resource", code.value(), "purpose", "ADMINISTRATIVE_BASIS", "matter", "公租房资格审核"));
            assertThat(answer.problem()).isEqualTo("subscription/key-not-granted");
        }
    }

    @Nested
    @DisplayName("set by the provider or the bureau, seen by those who have part in the grant")
    class WhoSets {
        @Test
        void theConsumerReadsAndNobodyElse() {
            var grant = granted(ProvisionMode.ONLINE_QUERY, "name");
            var path = "/api/v1/grant-limits/" + grant.grant();
            assertThat(limit(Actors.of(Actors.HOUSING, Role.APPROVER), grant, Map.of())
                            .problem())
                    .isEqualTo("use-limits/not-the-provider");
            assertThat(limit(Actors.of(Actors.EDUCATION, Role.APPROVER), grant, Map.of())
                            .problem())
                    .isEqualTo("use-limits/no-such-grant");
            assertThat(limit(Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR), grant, Map.of("clients", List.of("x")))
                            .status())
                    .isEqualTo(200);
            assertThat(calls.as(HOUSING).get(path).json().get("clients")).hasSize(1);
            assertThat(journey.records("exchange.grant.limit", code))
                    .singleElement()
                    .satisfies(record ->
                            assertThat(record.grant()).isEqualTo(grant.grant().toString()));
        }

        @Test
        void everyFaultIsRefused() {
            var grant = granted(ProvisionMode.ONLINE_QUERY, "name");
            assertThat(limit(APPROVER, grant, Map.of("networks", List.of("10.0.0.0/99")))
                            .problem())
                    .isEqualTo("use-limits/bad-limits");
            assertThat(limit(APPROVER, grant, Map.of("networks", List.of("liyang.gov.cn")))
                            .problem())
                    .isEqualTo("use-limits/bad-limits");
            assertThat(limit(APPROVER, grant, Map.of("from", "08:00")).problem())
                    .isEqualTo("use-limits/bad-limits");
            assertThat(limit(APPROVER, grant, Map.of("masks", Map.of("income", "HIDDEN")))
                            .problem())
                    .isEqualTo("use-limits/bad-limits");
        }
    }

    private static Optional<UseProblem> miss(@Nullable String from, @Nullable String until, String at) {
        return new UseLimits(
                        Set.of(),
                        List.of(),
                        from == null ? null : LocalTime.parse(from),
                        until == null ? null : LocalTime.parse(until),
                        Map.of())
                .miss(new Circumstances("x", Optional.empty(), LocalTime.parse(at)));
    }

    @ParameterizedTest
    @CsvSource({
        "08:30, 18:00, 08:30, true",
        "08:30, 18:00, 17:59:59, true",
        "08:30, 18:00, 18:00, false",
        "22:00, 06:00, 23:00, true",
        "22:00, 06:00, 05:59, true",
        "22:00, 06:00, 06:00, false",
        "22:00, 06:00, 12:00, false"
    })
    void hoursMayGoOverMidnight(String from, String until, String at, boolean open) {
        assertThat(miss(from, until, at).isEmpty()).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "10.32.0.0/16, 10.32.255.1, true",
        "10.32.0.0/16, 10.33.0.1, false",
        "10.32.0.128/25, 10.32.0.127, false",
        "10.32.0.128/25, 10.32.0.128, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "::/0, 203.0.113.9, false",
        "2001:db8::/32, 2001:db8:1::1, true",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.4, false"
    })
    void networks(String network, String address, boolean inside) {
        assertThat(Network.parse(network).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "localhost", "", "10.0.0.0/"})
    void noNetworks(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, 张三丰, 张**",
        "NAME, 𠮷野家, 𠮷**",
        "NAME, 张, *",
        "ID_NUMBER, 11010519491231002X, 110105********002X",
        "ID_NUMBER, 1234567890, **********",
        "PHONE, 13912345678, 139****5678",
        "HIDDEN, 溧阳市, ***"
    })
    @DisplayName("a mask shows the same in Java and in SQL")
    void masksAgree(Mask mask, String text, String shown) {
        assertThat(mask.of(text)).isEqualTo(shown);
        var sql = "SELECT %s FROM (VALUES (?)) AS t (\"item_1\")".formatted(mask.sql("\"item_1\""));
        assertThat(jdbc.sql(sql).param(text).query(String.class).single()).isEqualTo(shown);
    }
}
