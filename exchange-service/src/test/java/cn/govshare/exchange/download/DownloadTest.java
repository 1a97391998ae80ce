package cn.govshare.exchange.download;

import static cn.govshare.exchange.Journey.CIVIL_AFFAIRS;
import static cn.govshare.exchange.Journey.EDUCATION;
import static cn.govshare.exchange.Journey.HOUSING;
import static cn.govshare.exchange.Journey.LAND;
import static cn.govshare.exchange.Journey.housingGrant;
import static cn.govshare.exchange.Journey.item;
import static cn.govshare.exchange.Journey.key;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.TestTokens;
import cn.govshare.testkit.Topics;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class DownloadTest {
    private static final List<String> NASTY = List.of(
            "=1+1",
            "＝1",
            "'quoted",
            " padded ",
            "a,b",
            "say \"hi\"",
            "two\nlines",
            "\ttab",
            "back\\slash",
            "\\N",
            "－5",
            "𠮷",
            "溧阳市",
            "\r\n",
            "\u000B",
            "x\b\fy");

    @Autowired
    private Calls calls;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    private Journey journey;

    @BeforeEach
    void journey() {
        journey = new Journey(calls, topics, jdbc);
    }

    private ResourceCode nasty() {
        var code = journey.unconditional(
                List.of(key("id", "编号", ItemType.INTEGER, null), item("note", "备注", ItemType.TEXT, null)));
        var json = JsonMapper.shared();
        var body = IntStream.range(0, NASTY.size())
                .mapToObj(i -> json.writeValueAsString(Map.of("id", -i, "note", NASTY.get(i))))
                .collect(Collectors.joining("\n"));
        var pushed = journey.push(
                LAND, code, "1", (body + "\n{\"id\":100}").getBytes(StandardCharsets.UTF_8), "application/x-ndjson");
        assertThat(pushed.status()).as("%s", pushed).isEqualTo(201);
        return code;
    }

    private static List<String> accepted() {
        return NASTY.stream()
                .filter(text -> text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t'))
                .toList();
    }

    @Test
    @DisplayName("Art. 16: CSV comes back as it was pushed, and no cell is a formula")
    void csvRoundTrip() {
        var answer = journey.download(HOUSING, nasty(), Journey.download("CSV"));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Govshare-Formula-Guard")).contains("leading-apostrophe");
        var notes = new HashMap<Integer, String>();
        for (var row : CsvReader.builder().ofNamedCsvRecord(answer.text())) {
            var cell = row.getField("note");
            assertThat(cell).doesNotMatch("(?s)^[\\s　]*[=+\\-@＝＋－＠].*");
            notes.put(Integer.parseInt(row.getField("id")), cell.startsWith("'") ? cell.substring(1) : cell);
        }
        assertThat(notes).hasSize(accepted().size() + 1);
        assertThat(notes.values()).containsAll(accepted());
    }

    @Test
    @DisplayName("Art. 16: NDJSON comes back as it was pushed")
    void ndjsonRoundTrip() {
        var answer = journey.download(HOUSING, nasty(), Journey.download("NDJSON"));
        var notes = answer.text()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(row -> !row.get("note").isNull())
                .map(row -> row.get("note").stringValue())
                .toList();
        assertThat(notes).containsExactlyInAnyOrderElementsOf(accepted());
        assertThat(answer.headers().firstValue("Govshare-Formula-Guard")).isEmpty();
    }

    @Test
    @DisplayName("Art. 18, 22: one record before the first byte, one at the end, bound by the access id")
    void twoRecords() throws Exception {
        var code = journey.conditional(Journey.persons());
        journey.push(CIVIL_AFFAIRS, code, "1", "id_number,name,income\n11010519491231002X,张三,1.20\n");
        journey.granted(housingGrant(code, ProvisionMode.BATCH_DOWNLOAD, "name", "income"));
        var answer = journey.download(HOUSING, code, Journey.download("CSV"));
        assertThat(answer.text()).isEqualTo("name,income\r\n张三,1.20\r\n");
        var access = answer.headers().firstValue("Govshare-Access-Id").orElseThrow();
        var finished = journey.records("exchange.download.finished", code);
        var started = journey.records("exchange.download.start", code);
        assertThat(started).singleElement().satisfies(record -> {
            assertThat(record.accessId()).hasToString(access);
            assertThat(record.decision()).isEqualTo(Decision.PERMITTED);
            assertThat(record.items()).containsExactly("income", "name");
        });
        assertThat(finished).singleElement().satisfies(record -> {
            assertThat(record.accessId()).hasToString(access);
            assertThat(record.decision()).isEqualTo(Decision.DONE);
            assertThat(record.rows()).isEqualTo(1);
            assertThat(record.bytes()).isEqualTo(answer.body().length);
            assertThat(record.digest())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body())));
        });
    }

    @Test
    @DisplayName("Art. 17: a denied download has one record and no byte of data")
    void denied() {
        var code = journey.conditional(Journey.persons());
        journey.push(CIVIL_AFFAIRS, code, "1", "id_number,name,income\n11010519491231002X,张三,1.20\n");
        journey.granted(housingGrant(code, ProvisionMode.ONLINE_QUERY, "name"));
        assertThat(journey.download(EDUCATION, code, Journey.download("CSV")).problem())
                .isEqualTo("use/no-grant");
        assertThat(journey.download(HOUSING, code, Journey.download("CSV")).problem())
                .isEqualTo("use/mode-not-granted");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> journey.records("exchange.download.start", code).size() == 2);
        assertThat(journey.records("exchange.download.start", code))
                .extracting(AuditRecorded::decision)
                .containsOnly(Decision.DENIED);
    }

    @Test
    @DisplayName("Art. 16: 120,000 rows go in and out as streams")
    void manyRows() throws Exception {
        int many = 120_000;
        var code = journey.unconditional(Journey.villages());
        var answer = calls.as(LAND)
                .send(
                        "PUT",
                        Journey.batchPath(code, "1"),
                        BodyPublishers.ofInputStream(() -> generated(many)),
                        "Content-Type",
                        "text/csv");
        assertThat(answer.json().get("inserted").asInt()).as("%s", answer).isEqualTo(many);
        var csv = journey.download(HOUSING, code, Journey.download("CSV"));
        assertThat(csv.text().lines().count()).isEqualTo(many + 1);
        assertThat(journey.records("exchange.download.finished", code)
                        .getFirst()
                        .digest())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(csv.body())));
    }

    private static InputStream generated(int rows) {
        var blocks = IntStream.rangeClosed(0, rows / 1000)
                .mapToObj(block -> block == 0
                        ? "code,name,street_code,area_code\n"
                        : IntStream.range(0, 1000)
                                .mapToObj(i -> "%012d,第%d村,320481001,320481\n".formatted(block * 1000 + i, i))
                                .collect(Collectors.joining()))
                .map(text -> (InputStream) new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .iterator();
        var streams = new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return blocks.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return blocks.next();
            }
        };
        return new SequenceInputStream(streams);
    }

    @Test
    @DisplayName("Art. 22: a download that its reader breaks off is recorded as failed")
    void brokenOff() throws IOException {
        var code = journey.unconditional(Journey.villages());
        calls.as(LAND)
                .send(
                        "PUT",
                        Journey.batchPath(code, "1"),
                        BodyPublishers.ofInputStream(() -> generated(200_000)),
                        "Content-Type",
                        "text/csv");
        try (var socket = asked(code)) {
            assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);
        }
        assertThat(journey.records("exchange.download.finished", code))
                .singleElement()
                .satisfies(record -> assertThat(record.decision()).isEqualTo(Decision.FAILED));
    }

    @Test
    @DisplayName("Art. 22: when the database breaks off, the reader can't take the part for the whole")
    void databaseBreaksOff() throws IOException {
        var code = journey.unconditional(Journey.villages());
        calls.as(LAND)
                .send(
                        "PUT",
                        Journey.batchPath(code, "1"),
                        BodyPublishers.ofInputStream(() -> generated(300_000)),
                        "Content-Type",
                        "text/csv");
        try (var socket = asked(code)) {
            assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);
            assertThat(jdbc.sql("""
                            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                            WHERE query LIKE 'COPY (SELECT%' AND pid <> pg_backend_pid() AND state = 'active'""").query(Integer.class).single()).isEqualTo(1);
            var rest = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(rest.endsWith("0\r\n\r\n")).isFalse();
            assertThat(rest.contains("problem") || rest.contains("Content-Digest"))
                    .isFalse();
        }
        assertThat(journey.records("exchange.download.finished", code))
                .singleElement()
                .satisfies(record -> assertThat(record.decision()).isEqualTo(Decision.FAILED));
    }

    @Test
    void nothingPushedYetIsAnEmptyFile() {
        var code = journey.unconditional(Journey.villages());
        assertThat(journey.download(HOUSING, code, Journey.download("CSV")).text())
                .isEqualTo("code,name,street_code,area_code\r\n");
    }

    /// Asks for a download over a bare socket, whose reader can stop where it likes.
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
}
