package cn.govshare.local;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/// One of our own services, run from its extracted jar: a nested jar costs a second at every start.
final class JavaService implements Recipe {
    /// Whoever tries the clock on one machine does not wait a minute for it.
    private static final String CLOCK_LOOKS_EVERY = "5s";

    private final Component component;
    private final LauncherSettings settings;
    private final StateFolder state;
    private final Processes processes;
    private final PostgreSql postgreSql;

    JavaService(
            Component component,
            LauncherSettings settings,
            StateFolder state,
            Processes processes,
            PostgreSql postgreSql) {
        this.component = component;
        this.settings = settings;
        this.state = state;
        this.processes = processes;
        this.postgreSql = postgreSql;
    }

    static Path jar(LauncherSettings settings, Component component) {
        return settings.project().resolve("%s/target/%s.jar".formatted(component.id(), component.id()));
    }

    @Override
    public Component component() {
        return component;
    }

    @Override
    public void prepare() throws IOException {
        var jar = jar(settings, component);
        var version = fingerprint(jar);
        var stamp = extracted().resolve("govshare-extracted");
        if (Files.exists(stamp) && Files.readString(stamp).equals(version)) {
            return;
        }
        Archives.delete(extracted());
        processes.run(
                component.id(),
                Command.java(
                        state.root(),
                        state.root(),
                        "128m",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        extracted().toString()));
        Files.writeString(stamp, version);
    }

    /// What is in a jar. Its time and size tell nothing: a reproducible build always sets the same time.
    private static String fingerprint(Path jar) throws IOException {
        var crc = new CRC32();
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc() + " " + entry.getSize() + "\n")
                    .forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
            return "%d entries, %08x".formatted(zip.size(), crc.getValue());
        }
    }

    private Path extracted() {
        return state.cache(component.id());
    }

    @Override
    public Command command() throws IOException {
        return Command.java(
                        state.root(),
                        extracted(),
                        settings.memory(component),
                        // The last one wins: 1 is quick to be up, 4 is fast in the long run.
                        "-XX:TieredStopAtLevel=" + (settings.lasting() ? 4 : 1),
                        "-Dspring.backgroundpreinitializer.ignore=true",
                        "-jar",
                        extracted().resolve(component.id() + ".jar").toString())
                .with(environment());
    }

    private Map<String, String> environment() throws IOException {
        var issuer = Keycloak.issuer(settings);
        var all = new HashMap<>(Map.of(
                "SERVER_ADDRESS",
                "127.0.0.1",
                "SERVER_PORT",
                Integer.toString(settings.port(Port.of(component))),
                "MANAGEMENT_SERVER_ADDRESS",
                "127.0.0.1",
                "MANAGEMENT_SERVER_PORT",
                Integer.toString(settings.port(Port.managementOf(component))),
                "GOVSHARE_KAFKA",
                "127.0.0.1:" + settings.port(Port.KAFKA),
                "GOVSHARE_ISSUER",
                issuer.toString(),
                "GOVSHARE_JWKS",
                issuer + "/protocol/openid-connect/certs"));
        if (component.hasDatabase()) {
            var database = postgreSql.database(component.databaseRole());
            all.put("GOVSHARE_DB_URL", database.url());
            all.put("GOVSHARE_DB_USER", database.user());
            all.put("GOVSHARE_DB_PASSWORD", database.password());
            all.put("GOVSHARE_DB_OWNER", database.owner());
            all.put("GOVSHARE_DB_OWNER_PASSWORD", database.ownerPassword());
            if (component == Component.AUDIT_SERVICE) {
                all.putAll(logOutsideTheDatabase());
            }
            if (component == Component.APPROVAL_SERVICE) {
                all.put("GOVSHARE_DEADLINES_SWEEP_EVERY", CLOCK_LOOKS_EVERY);
            }
        } else {
            all.put("GOVSHARE_CATALOG_URL", address(Port.CATALOG_SERVICE));
            all.put("GOVSHARE_EXCHANGE_URL", address(Port.EXCHANGE_SERVICE));
            all.put("GOVSHARE_APPROVAL_URL", address(Port.APPROVAL_SERVICE));
            all.put("GOVSHARE_AUDIT_URL", address(Port.AUDIT_SERVICE));
        }
        all.putAll(settings.further());
        return all;
    }

    /// The log's keys are made once; they and the last signed checkpoint lie outside the database.
    private Map<String, String> logOutsideTheDatabase() throws IOException {
        var folder = new LogKeys(state.data("audit-log")).make();
        return Map.of(
                "GOVSHARE_LOG_KEYS",
                folder.toString(),
                "GOVSHARE_LOG_LAST_SIGNED",
                folder.resolve("last-signed").toString());
    }

    private String address(Port port) {
        return "http://127.0.0.1:" + settings.port(port);
    }

    @Override
    public boolean isHealthy() {
        return Health.isGood(URI.create(address(Port.managementOf(component)) + "/actuator/health/readiness"));
    }
}
