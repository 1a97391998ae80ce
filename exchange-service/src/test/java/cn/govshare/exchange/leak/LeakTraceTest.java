package cn.govshare.exchange.leak;

import static cn.govshare.exchange.Journey.EDUCATION;
import static cn.govshare.exchange.Journey.HOUSING;
import static cn.govshare.exchange.Journey.LAND;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.exchange.Journey;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@DisplayName("Art. 18: a downloaded file says whose it is")
class LeakTraceTest {
    private static final int ROWS = 400;
    private static final Actor BUREAU = Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR);

    @Autowired
    private Calls calls;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    private Journey journey;
    private ResourceCode code;

    @BeforeEach
    void villages() {
        journey = new Journey(calls, topics, jdbc);
        code = journey.unconditional(Journey.villages());
        var rows = IntStream.range(0, ROWS)
                .mapToObj(i -> "%012d,\"第%d村, \"\"%d\"\"号\",%09d,320481".formatted(i, i, i, i % 40))
                .collect(Collectors.joining("\n", "code,name,street_code,area_code\n", "\n"));
        var pushed = journey.push(LAND, code, "1", rows);
        assertThat(pushed.status()).as("%s", pushed).isEqualTo(201);
    }

    private Answer download(Actor actor, String format) {
        var answer = journey.download(actor, code, Journey.download(format));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }

    private static String access(Answer download) {
        return download.headers().firstValue("Govshare-Access-Id").orElseThrow();
    }

    private JsonNode trace(String file, String format) {
        var answer = calls.as(BUREAU)
                .post(
                        "/api/v1/leak-traces",
                        file,
                        "Content-Type",
                        format.equals("CSV") ? "text/csv" : "application/x-ndjson");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    private static List<String> suspects(JsonNode trace) {
        return StreamSupport.stream(trace.get("suspects").spliterator(), false)
                .map(each -> each.get("accessId").stringValue())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "NDJSON"})
    @DisplayName("a quarter of it, sorted another way, still does")
    void aPartOfTheFile(String format) {
        download(EDUCATION, format);
        var leaked = download(HOUSING, format);
        download(EDUCATION, format);
        var lines = leaked.text().lines().skip(format.equals("CSV") ? 1 : 0).collect(Collectors.toList());
        Collections.shuffle(lines, new Random(1));
        var trace = trace(String.join("\n", lines.subList(0, ROWS / 4)), format);
        assertThat(suspects(trace)).containsExactly(access(leaked));
        assertThat(trace.get("suspects").get(0).get("consumer").stringValue())
                .isEqualTo(HOUSING.department().value());
        assertThat(trace.get("compared").asInt()).isGreaterThanOrEqualTo(3);
    }

    @Test
    @DisplayName("files of two departments are told apart")
    void twoDepartments() {
        var one = download(HOUSING, "NDJSON");
        var other = download(EDUCATION, "NDJSON");
        var half = one.text().lines().limit(ROWS / 2).collect(Collectors.joining("\n"));
        assertThat(suspects(trace(half, "NDJSON"))).containsExactly(access(one));
        assertThat(suspects(trace(other.text(), "NDJSON"))).containsExactly(access(other));
    }

    @Test
    @DisplayName("a file that somebody wrote anew accuses nobody")
    void writtenAnew() {
        var leaked = download(HOUSING, "CSV");
        var anew = leaked.text().replace("\"", "");
        var trace = trace(anew, "CSV");
        assertThat(trace.get("marked").asInt()).isZero();
        assertThat(suspects(trace)).isEmpty();
        var quoted = leaked.text()
                .lines()
                .map(line -> line.split(",", 2)[0])
                .map(cell -> "\"" + cell.replace("\"", "") + "\"")
                .collect(Collectors.joining("\n"));
        assertThat(suspects(trace(quoted, "CSV"))).isEmpty();
    }

    @Test
    @DisplayName("the mark changes no value")
    void valuesStay() {
        var one = download(HOUSING, "NDJSON").text().lines().map(JsonMapper.shared()::readTree);
        var other = download(EDUCATION, "NDJSON").text().lines().map(JsonMapper.shared()::readTree);
        assertThat(one.toList()).containsExactlyInAnyOrderElementsOf(other.toList());
        assertThat(download(HOUSING, "CSV").text())
                .isNotEqualTo(download(EDUCATION, "CSV").text());
    }

    @Test
    @DisplayName("Art. 22: its signed manifest is verified offline, and tells a changed file from the true one")
    void manifest() throws Exception {
        var download = download(HOUSING, "CSV");
        var path = "/api/v1/downloads/%s/manifest".formatted(access(download));
        var answer = calls.as(HOUSING).get(path);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        var keys = StreamSupport.stream(
                        calls.as(HOUSING).get("/api/v1/signing-keys").json().spliterator(), false)
                .map(each -> VerifierKey.parse(each.get("verifier").stringValue()))
                .toList();
        var note = SignedNote.parse(answer.text());
        assertThat(note.verify(keys).accepted()).isTrue();
        var manifest = JsonMapper.shared().readTree(note.text());
        assertThat(manifest.get("sha256").stringValue())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(download.body())));
        assertThat(manifest.get("rows").asInt()).isEqualTo(ROWS);
        assertThat(manifest.get("purpose").stringValue()).isEqualTo("ADMINISTRATIVE_BASIS");
        assertThat(manifest.get("revision").asInt()).isEqualTo(1);
        assertThat(manifest.get("consumer").stringValue())
                .isEqualTo(HOUSING.department().value());
        var forged = answer.text().replace("\"rows\":" + ROWS, "\"rows\":" + (ROWS + 1));
        assertThat(SignedNote.parse(forged).verify(keys).accepted()).isFalse();
        assertThat(calls.as(EDUCATION).get(path).problem()).isEqualTo("download/no-manifest");
    }

    @Test
    @DisplayName("only the bureau and the auditors trace, and each trace is on the trail")
    void whoTraces() {
        var file = download(HOUSING, "CSV").text();
        assertThat(calls.as(HOUSING)
                        .post("/api/v1/leak-traces", file, "Content-Type", "text/csv")
                        .status())
                .isEqualTo(403);
        var answer = calls.as(BUREAU)
                .post("/api/v1/leak-traces?resource=" + code.inPath(), file, "Content-Type", "text/csv");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(journey.records("exchange.leak.trace", code)).singleElement().satisfies(record -> {
            assertThat(record.rows()).isEqualTo(1);
            assertThat(record.bytes()).isEqualTo(file.getBytes(StandardCharsets.UTF_8).length);
        });
    }
}
