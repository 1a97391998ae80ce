package cn.govshare.exchange.delivery;

import static cn.govshare.exchange.Journey.HOUSING;
import static cn.govshare.exchange.Journey.LAND;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.TestTokens;
import cn.govshare.testkit.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@DisplayName("The clients of the consumer's guide run as they stand")
class ConsumerExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "docs", "guides", "examples");

    @Autowired
    private Calls calls;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private Journey journey;
    private ResourceCode code;

    @BeforeEach
    void villages() {
        journey = new Journey(calls, topics, jdbc);
        code = journey.unconditional(Journey.villages());
        push("1", 1, 30);
    }

    private void push(String number, int from, int to) {
        var rows = IntStream.rangeClosed(from, to)
                .mapToObj(i -> "320481001%03d,第%d村,320481001,320481".formatted(i, i))
                .collect(Collectors.joining("\n", "code,name,street_code,area_code\n", "\n"));
        assertThat(journey.push(LAND, code, number, rows).status()).isEqualTo(201);
    }

    private String run(String resource, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
        var uri = calls.uri("").toString();
        builder.environment().put("GATEWAY", uri);
        builder.environment().put("TOKEN", TestTokens.shared().of(HOUSING));
        builder.environment().put("RESOURCE", resource);
        builder.environment().put("KEY", "code");
        var process = builder.start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(told).isZero();
        return told;
    }

    private void follows(String... client) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(client));
        command.add(folder.resolve("copy").toString());
        var all = command.toArray(String[]::new);
        assertThat(run(code.value(), all)).contains("rows 30");
        push("2", 25, 40);
        assertThat(run(code.value(), all)).contains("rows 40");
        assertThat(run(code.value(), all)).contains("rows 40").doesNotContain("put");
    }

    @Test
    void python() throws Exception {
        follows("python3", EXAMPLES.resolve("follow.py").toString());
    }

    @Test
    void java() throws Exception {
        follows(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                EXAMPLES.resolve("Follow.java").toString());
    }

    @Test
    void curl() throws Exception {
        assertThat(run(code.inPath(), "bash", EXAMPLES.resolve("use.sh").toString()))
                .contains("\"name\":\"第1村\"", "\"matches\":true", "rows 30");
    }
}
