package cn.govshare.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.Text;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The launcher's options")
class CommandLineTest {
    private static final Path PROJECT = Path.of("/srv/政务 共享");

    @Test
    void defaultsAreTheDocumentedPortsAndStateInTheProject() {
        var commandLine = parse();

        assertThat(commandLine.faults()).isEmpty();
        assertThat(commandLine.journey()).isTrue();
        assertThat(commandLine.once()).isFalse();
        assertThat(commandLine.settings().state()).isEqualTo(PROJECT.resolve(".govshare"));
        assertThat(commandLine.settings().fresh()).isFalse();
        assertThat(commandLine.settings().port(Port.GATEWAY)).isEqualTo(8080);
        assertThat(commandLine.settings().port(Port.KEYCLOAK_MANAGEMENT)).isEqualTo(9180);
        assertThat(commandLine.settings().port(Port.POSTGRESQL)).isEqualTo(15432);
        assertThat(commandLine.settings().only()).containsExactly(Component.values());
    }

    @Test
    void everyOptionIsUnderstood() {
        var settings = parse(
                        "--state",
                        "/tmp/状态",
                        "--fresh",
                        "--once",
                        "--memory",
                        "exchange-service=512m",
                        "--port",
                        "kafka=29092")
                .settings();

        assertThat(settings.state()).isEqualTo(Path.of("/tmp/状态"));
        assertThat(settings.fresh()).isTrue();
        assertThat(settings.memory(Component.EXCHANGE_SERVICE)).isEqualTo("512m");
        assertThat(settings.memory(Component.GATEWAY)).isEqualTo("256m");
        assertThat(settings.port(Port.KAFKA)).isEqualTo(29092);
    }

    @Test
    void anOffsetMovesEveryPortButThoseThatWereNamed() {
        var settings = parse("--port", "gateway=80", "--port-offset", "1000").settings();

        assertThat(settings.port(Port.GATEWAY)).isEqualTo(80);
        assertThat(settings.port(Port.CATALOG_SERVICE)).isEqualTo(9081);
        assertThat(settings.port(Port.KAFKA_CONTROLLER)).isEqualTo(20093);
    }

    @Test
    void onlyChosenPartsAreStartedAndThenThereIsNoJourney() {
        var commandLine = parse("--only", "postgresql,kafka");

        assertThat(commandLine.settings().only()).containsExactly(Component.POSTGRESQL, Component.KAFKA);
        assertThat(commandLine.journey()).isFalse();
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var faults = parse(
                        "--colour",
                        "--port",
                        "gate=1",
                        "--port",
                        "kafka=x",
                        "--memory",
                        "kafka=lots",
                        "--only",
                        "kafke")
                .faults();

        assertThat(faults).hasSize(5);
        assertThat(faults)
                .extracting(Text::en)
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("--colour"),
                        fault -> assertThat(fault).contains("gate=1", "gateway, catalog-service"),
                        fault -> assertThat(fault).contains("kafka=x"),
                        fault -> assertThat(fault).contains("kafka=lots"),
                        fault -> assertThat(fault).contains("kafke"));
    }

    @Test
    void aMissingValueIsAFault() {
        assertThat(parse("--state").faults())
                .singleElement()
                .extracting(Text::en)
                .asString()
                .contains("--state needs");
        assertThat(parse("--state", "--fresh").faults()).hasSize(1);
    }

    @Test
    void twoUsersOfOnePortAndPortsOutOfRangeAreFaults() {
        assertThat(parse("--port", "kafka=8080").faults())
                .singleElement()
                .extracting(Text::en)
                .asString()
                .contains("gateway", "kafka", "8080");
        assertThat(parse("--port", "kafka=70000").faults()).hasSize(1);
    }

    @Test
    void onceNeedsTheJourney() {
        assertThat(parse("--once", "--no-journey").faults()).hasSize(1);
        assertThat(parse("--once", "--only", "kafka").faults()).hasSize(1);
    }

    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(List.copyOf(Arrays.asList(arguments)), PROJECT);
    }
}
