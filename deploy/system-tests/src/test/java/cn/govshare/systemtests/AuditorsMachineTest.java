package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.HOUSING_SYSTEM;
import static cn.govshare.systemtests.Preparation.good;
import static cn.govshare.systemtests.Preparation.query;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.auditorkit.AuditorKit;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;

/// The auditor's guide, step by step, as a new auditor walks it on a machine of his own.
@SystemTest
@Order(6)
@Article({"22", "24"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditorsMachineTest {
    private static final Pattern PORT = Pattern.compile("在端口 (\\d+) 等候");

    private final Stack stack;
    private final Preparation prepare;
    private final Path machine;
    private final String month =
            YearMonth.now(Clock.system(WorkingCalendar.ZONE)).toString();
    private String record = "";
    private String request = "";
    private String grant = "";

    AuditorsMachineTest(Stack stack) {
        this.stack = stack;
        this.prepare = stack.preparation();
        this.machine = stack.target().resolve("auditors-machine");
    }

    @BeforeAll
    void somebodyTookData() throws IOException {
        FileSystemUtils.deleteRecursively(machine);
        Files.createDirectories(machine);
        Files.writeString(machine.resolve("password"), "govshare-demo");
        var resource = prepare.personsWithData(5);
        request = prepare.requested(resource).field("id");
        grant = Preparation.consented(request, stack.door().as(Preparation.CIVIL_APPROVER));
        prepare.awaitUse(resource, grant);
        var answer = good(prepare.ask(HOUSING_SYSTEM, resource, query(grant)));
        record = Trail.text(stack.trail().awaitOne("accessId=" + answer.field("accessId")), "id");
    }

    /// What the program says.
    private record Said(int code, String text) {}

    private Said kit(String... arguments) {
        var out = new ByteArrayOutputStream();
        var code = AuditorKit.run(List.of(arguments), new PrintStream(out, true, UTF_8), Clock.systemUTC());
        return new Said(code, out.toString(UTF_8));
    }

    private Said online(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--platform", stack.platform().gatewayUrl().toString(),
                "--sign-in", stack.platform().tokenEndpoint().toString(),
                "--client", "govshare-console",
                "--user", "sjj.auditor",
                "--password-file", file("password")));
        return kit(all.toArray(String[]::new));
    }

    private String file(String name) {
        return machine.resolve(name).toString();
    }

    private Said fetchUntilSealed(String... arguments) {
        return await().atMost(Preparation.NEWS_TRAVEL)
                .until(() -> online(arguments), said -> said.code() == AuditorKit.HOLDS);
    }

    @Test
    @Order(1)
    @DisplayName("Art. 24: a new auditor takes the log's keys and a first checkpoint home, and founds a witness")
    void keysCheckpointWitness() {
        fetchUntilSealed("fetch", "keys", file("log.keys"));
        assertThat(fetchUntilSealed("fetch", "checkpoint", file("own.checkpoint"))
                        .text())
                .contains("已取得");
        var found =
                kit("witness", "found", file("witness"), "--name", "sjj.liyang.gov.cn", "--log-key", file("log.keys"));
        assertThat(found.code()).as(found.text()).isEqualTo(AuditorKit.HOLDS);
        var looked = online("witness", "look", file("witness"));
        assertThat(looked.code()).as(looked.text()).isEqualTo(AuditorKit.HOLDS);
        assertThat(looked.text()).contains("已签名见证");
    }

    @Test
    @Order(2)
    @DisplayName(
            "Art. 24: one access, a case, a grant and the month are verified offline with nothing but package and keys")
    void verifiedOffline() {
        for (var subject : List.of("--record " + record, "--case " + request, "--grant " + grant, "--month " + month)) {
            var parts = subject.split(" ", -1);
            var zip = file(parts[0].substring(2) + ".zip");
            var fetched = await().atMost(Preparation.NEWS_TRAVEL)
                    .until(
                            () -> online("fetch", "package", zip, parts[0], parts[1]),
                            said -> said.code() == AuditorKit.HOLDS);
            assertThat(fetched.text()).contains("字节");
            var verified = kit("verify", zip, "--key", file("log.keys"));
            assertThat(verified.code()).as(verified.text()).isEqualTo(AuditorKit.HOLDS);
            assertThat(verified.text()).contains("全部与已签名的日志一致");
        }
    }

    @Test
    @Order(3)
    @DisplayName("Art. 22: the log goes on from the auditor's own checkpoint, and his witness says so")
    void goesOnFromHisCheckpoint() {
        var looked = await().atMost(Preparation.NEWS_TRAVEL)
                .until(() -> online("witness", "look", file("witness")), said -> said.code() == AuditorKit.HOLDS);
        assertThat(looked.text()).contains("与此前所见一致");
        assertThat(online("fetch", "package", file("again.zip"), "--grant", grant)
                        .code())
                .isEqualTo(AuditorKit.HOLDS);
        online("fetch", "growth", file("growth"), "--from", file("own.checkpoint"), "--for", file("again.zip"));
        var grown = kit(
                "verify",
                file("again.zip"),
                "--key",
                file("log.keys"),
                "--checkpoint",
                file("own.checkpoint"),
                "--growth",
                file("growth"));
        assertThat(grown.code()).as(grown.text()).isEqualTo(AuditorKit.HOLDS);
    }

    @Test
    @Order(4)
    @DisplayName("Art. 22: the platform brings its checkpoints to the witness, and packages carry his word")
    void theLogComesToTheWitness() throws Exception {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, UTF_8);
        var serve = List.of("witness", "serve", file("witness"), "--listen", "127.0.0.1:0");
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = others.submit(() -> AuditorKit.run(serve, out, Clock.systemUTC()));
            try {
                var door = await().until(() -> PORT.matcher(said.toString(UTF_8)), Matcher::find);
                onTheRoll(door.group(1));
                somethingHappens();
                await().atMost(Preparation.NEWS_TRAVEL)
                        .untilAsserted(() -> assertThat(said.toString(UTF_8)).contains("已签名见证"));
                await().atMost(Preparation.NEWS_TRAVEL).untilAsserted(this::packagesCarryHisWord);
            } finally {
                Files.deleteIfExists(stack.witnesses());
                waiting.cancel(true);
            }
        }
    }

    private void onTheRoll(String port) throws IOException {
        var key = Files.readString(machine.resolve("witness/witness.vkey")).strip();
        var next = stack.witnesses().resolveSibling("witnesses.next");
        Files.writeString(next, "witness %s http://127.0.0.1:%s%nquorum 1%n".formatted(key, port));
        Files.move(next, stack.witnesses(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// A search is itself on the trail, so that the log grows.
    private void somethingHappens() {
        stack.trail().find("record=" + record);
    }

    private void packagesCarryHisWord() {
        online("fetch", "package", file("witnessed.zip"), "--record", record);
        var verified =
                kit("verify", file("witnessed.zip"), "--key", file("log.keys"), "--key", file("witness/witness.vkey"));
        assertThat(verified.code()).as(verified.text()).isEqualTo(AuditorKit.HOLDS);
        assertThat(verified.text()).contains("见证人 sjj.liyang.gov.cn 于");
    }

    @Test
    @Order(5)
    @DisplayName("Art. 24: a package says, by the word of a time stamp authority, since when its records were there")
    void timeStamps() throws IOException {
        Files.writeString(machine.resolve("authority.pem"), stack.timeStamps().certificate());
        await().atMost(Preparation.NEWS_TRAVEL).untilAsserted(() -> {
            online("fetch", "package", file("stamped.zip"), "--month", month);
            var verified = kit(
                    "verify",
                    file("stamped.zip"),
                    "--key",
                    file("log.keys"),
                    "--time-authority",
                    file("authority.pem"));
            assertThat(verified.code()).as(verified.text()).isEqualTo(AuditorKit.HOLDS);
            assertThat(verified.text()).containsPattern("时间戳:日志前 \\d+ 条于 .* 已存在");
        });
        try (var zip = new ZipFile(file("stamped.zip"))) {
            var answer = entry(zip, "time-stamp/checkpoint.tsr");
            assertThat(stack.timeStamps().accepts(answer, entry(zip, "time-stamp/checkpoint")))
                    .as("openssl ts -verify")
                    .isTrue();
        }
    }

    private static byte[] entry(ZipFile zip, String name) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    @Test
    @Order(6)
    @DisplayName("Art. 24: one row changed by the database's superuser, and the next verification names the record")
    void aChangedRowIsNamed() throws Exception {
        asSuperuser("UPDATE audit_entry SET matter = '另一事项' WHERE record = '%s'".formatted(record));
        try {
            var fetched = online("fetch", "package", file("changed.zip"), "--month", month);
            assertThat(fetched.code()).as(fetched.text()).isEqualTo(AuditorKit.HOLDS);
            var verified = kit("verify", file("changed.zip"), "--key", file("log.keys"));
            assertThat(verified.code()).as(verified.text()).isEqualTo(AuditorKit.DOES_NOT_HOLD);
            assertThat(verified.text()).contains(record, "「matter」一栏显示「另一事项」", "is shown with \"matter\"");
            var found = stack.trail().verifyLog();
            assertThat(Trail.text(found, "state")).as(found.toString()).isEqualTo("BROKEN");
            assertThat(Trail.text(found, "wrongRecord")).isEqualTo(record);
        } finally {
            asSuperuser(
                    "UPDATE audit_entry SET matter = '%s' WHERE record = '%s'".formatted(Preparation.MATTER, record));
        }
        assertThat(Trail.text(stack.trail().verifyLog(), "state")).isEqualTo("SOUND");
        online("fetch", "package", file("mended.zip"), "--month", month);
        assertThat(kit("verify", file("mended.zip"), "--key", file("log.keys")).code())
                .isEqualTo(AuditorKit.HOLDS);
    }

    private void asSuperuser(String statement) throws IOException, SQLException {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(stack.state().resolve("secrets.properties"))) {
            secrets.load(in);
        }
        var url = stack.platform().database("audit-service").url();
        try (var connection = DriverManager.getConnection(url, "postgres", secrets.getProperty("postgresql"));
                var sql = connection.createStatement()) {
            var partition = "audit_entry_" + month.replace('-', '_');
            for (var table : List.of("audit_entry", partition)) {
                sql.execute("ALTER TABLE %s DISABLE TRIGGER append_only".formatted(table));
            }
            assertThat(sql.executeUpdate(statement)).isEqualTo(1);
            for (var table : List.of("audit_entry", partition)) {
                sql.execute("ALTER TABLE %s ENABLE ALWAYS TRIGGER append_only".formatted(table));
            }
        }
    }
}
