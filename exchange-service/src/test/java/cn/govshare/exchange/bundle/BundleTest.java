package cn.govshare.exchange.bundle;

import static cn.govshare.exchange.Journey.CIVIL_AFFAIRS;
import static cn.govshare.exchange.Journey.EDUCATION;
import static cn.govshare.exchange.Journey.HOUSING;
import static cn.govshare.exchange.Journey.housingGrant;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.evidence.note.SignedNote;
import cn.govshare.exchange.Journey;
import cn.govshare.exchange.bundle.app.ClearBundles;
import cn.govshare.exchange.bundle.app.PrepareBundles;
import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.RowCondition.Comparison;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.MutableClock;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@DisplayName("Art. 16: a download is prepared beforehand and taken in parts")
class BundleTest {
    @Autowired
    private Calls calls;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private PrepareBundles prepare;

    @Autowired
    private ClearBundles clear;

    private Journey journey;
    private ResourceCode code;
    private AccessGranted grant;

    @BeforeEach
    void persons() {
        journey = new Journey(calls, topics, jdbc);
        code = journey.conditional(Journey.persons());
        var pushed = journey.push(
                CIVIL_AFFAIRS,
                code,
                "1",
                "id_number,name,income\n11010519491231002X,张三,1200.50\n440308199901101512,李四,900\n");
        assertThat(pushed.status()).as("%s", pushed).isEqualTo(201);
        grant = journey.granted(housingGrant(code, ProvisionMode.BATCH_DOWNLOAD, "name", "income"));
    }

    @AfterEach
    void resetClock() {
        clock.set(MutableClock.START);
    }

    private String asked() {
        var answer = calls.as(HOUSING)
                .post("/api/v1/data-sets/%s/download-bundles".formatted(code.inPath()), Journey.download("CSV"));
        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
        return "/api/v1/download-bundles/" + answer.json().get("id").stringValue();
    }

    private String ready() {
        var path = asked();
        prepare.prepare();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !calls.as(HOUSING)
                        .get(path)
                        .json()
                        .get("status")
                        .stringValue()
                        .equals("PREPARING"));
        return path;
    }

    private Answer content(String path, String... headers) {
        return calls.as(HOUSING).get(path + "/content", headers);
    }

    @Test
    @DisplayName("with a strong entity tag that is its digest, and a signed manifest")
    void whole() throws Exception {
        var path = ready();
        var told = calls.as(HOUSING).get(path).json();
        assertThat(told.get("status").stringValue()).isEqualTo("READY");
        assertThat(told.get("rows").asInt()).isEqualTo(2);
        var answer = content(path);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.text()).startsWith("name,income\r\n").contains("张三,1200.50\r\n", "李四,900\r\n");
        var digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body()));
        assertThat(answer.headers().firstValue("ETag")).contains("\"" + digest + "\"");
        var manifest = JsonMapper.shared()
                .readTree(SignedNote.parse(
                                calls.as(HOUSING).get(path + "/manifest").text())
                        .text());
        assertThat(manifest.get("sha256").stringValue()).isEqualTo(digest);
        assertThat(manifest.get("grant").stringValue()).isEqualTo(grant.grant().toString());
    }

    @Test
    @DisplayName("what broke off is gone on with: parts make the whole, and rows count once")
    void inParts() {
        journey.changed(EventTypes.GRANT_NARROWED, Journey.with(grant, List.of(), new GrantQuota(3L, null), Set.of()));
        var path = ready();
        var whole = content(path);
        assertThat(whole.headers().firstValue("RateLimit").orElse("")).contains("\"rows\";r=1");
        var tag = whole.headers().firstValue("ETag").orElseThrow();
        int length = whole.body().length;
        var rest = content(path, "Range", "bytes=10-", "If-Range", tag);
        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.headers().firstValue("Content-Range")).contains("bytes 10-%d/%d".formatted(length - 1, length));
        assertThat(whole.text()).endsWith(rest.text());
        assertThat(rest.body()).hasSize(length - 10);
        assertThat(content(path, "Range", "bytes=0-").status()).isEqualTo(429);
        assertThat(content(path, "Range", "bytes=10-", "If-Range", "\"other\"").status())
                .as("of another file the part would be wrong")
                .isEqualTo(429);
        var beyond = content(path, "Range", "bytes=%d-".formatted(length));
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range")).contains("bytes */" + length);
        assertThat(journey.records("exchange.bundle.taken", code))
                .extracting(record -> record.rows())
                .contains(2L, 0L);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 10",
        "bytes=5-, 5, 100",
        "bytes=-10, 90, 100",
        "bytes=-1000, 0, 100",
        "bytes=90-200, 90, 100"
    })
    void ranges(String field, long from, long to) {
        assertThat(ByteRange.read(field, 100)).contains(new ByteRange(from, to));
    }

    @ParameterizedTest
    @CsvSource({"bytes=-", "rows=1-2", "'bytes=1-2,5-6'", "bytes=x-", "bytes=99999999999999999999-"})
    void whatIsNoRangeIsPassedOver(String field) {
        assertThat(ByteRange.read(field, 100)).isEmpty();
    }

    @Test
    @DisplayName("Art. 17, 22: taking it is a use, decided then: revoked or narrowed it stays where it is")
    void decidedWhenTaken() {
        var path = ready();
        journey.changed(
                EventTypes.GRANT_NARROWED,
                Journey.with(
                        grant,
                        List.of(new RowCondition("name", Comparison.EQ, List.of("张三"))),
                        GrantQuota.UNLIMITED,
                        Set.of()));
        assertThat(content(path).problem()).isEqualTo("bundle/outdated");
        journey.revoked(Journey.with(grant, List.of(), GrantQuota.UNLIMITED, Set.of()));
        assertThat(content(path).problem()).isEqualTo("use/grant-revoked");
        assertThat(topics.await(
                        EventTypes.AUDIT_RECORDED,
                        record -> record.action().equals("exchange.bundle.take")
                                && code.value().equals(record.resource())
                                && "use/grant-revoked".equals(record.reason())))
                .allSatisfy(record -> assertThat(record.decision()).isEqualTo(Decision.DENIED));
    }

    @Test
    @DisplayName("Art. 17: nobody prepares what he may not have, or sees another's")
    void notForOthers() {
        var path = asked();
        assertThat(calls.as(EDUCATION)
                        .post("/api/v1/data-sets/%s/download-bundles".formatted(code.inPath()), Journey.download("CSV"))
                        .problem())
                .isEqualTo("use/no-grant");
        for (var way : List.of("", "/content", "/manifest")) {
            assertThat(calls.as(EDUCATION).get(path + way).problem()).isEqualTo("bundle/not-found");
        }
        prepare.prepare();
    }

    @Test
    @DisplayName("Art. 22: nobody's data lies about: it is cleared away after its time")
    void clearedAway() {
        var path = ready();
        assertThat(content(path).status()).isEqualTo(200);
        clock.advance(Duration.ofDays(4));
        assertThat(clear.clear()).isPositive();
        assertThat(content(path).problem()).isEqualTo("bundle/not-ready");
        assertThat(calls.as(HOUSING).get(path).json().get("status").stringValue())
                .isEqualTo("CLEARED");
    }

    @Test
    void everyStatusIsInTheTable() {
        assertThat(BundleStatus.values())
                .allSatisfy(status -> assertThat(status.canBecome(status)).isFalse());
        assertThat(Map.of(BundleStatus.PREPARING, BundleStatus.READY, BundleStatus.READY, BundleStatus.CLEARED))
                .allSatisfy((from, to) -> assertThat(from.canBecome(to)).isTrue());
    }
}
