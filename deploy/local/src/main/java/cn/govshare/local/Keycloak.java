package cn.govshare.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The real Keycloak distribution, built once for PostgreSQL and for a quick start.
///
/// Its start script is left out: it would stand between us and the process, and run it through a shell's eval.
final class Keycloak implements Recipe {
    private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=true");

    private final LauncherSettings settings;
    private final StateFolder state;
    private final Secrets secrets;
    private final Processes processes;
    private final Path packed;
    private final Path home;

    Keycloak(LauncherSettings settings, StateFolder state, Secrets secrets, Processes processes) throws IOException {
        this.settings = settings;
        this.state = state;
        this.secrets = secrets;
        this.processes = processes;
        this.packed = Distribution.KEYCLOAK.file(settings.project());
        this.home = state.cache(Distribution.folderName(packed));
    }

    static URI url(LauncherSettings settings) {
        return URI.create("http://localhost:" + settings.port(Port.KEYCLOAK));
    }

    static URI issuer(LauncherSettings settings) {
        return url(settings).resolve("/realms/govshare");
    }

    @Override
    public Component component() {
        return Component.KEYCLOAK;
    }

    @Override
    public void prepare() throws IOException {
        if (Files.notExists(home)) {
            Archives.unpackTarGz(packed, home);
        }
        var built = home.resolve("govshare-built");
        var asked = String.join(" ", BUILD);
        if (Files.notExists(built) || !Files.readString(built).equals(asked)) {
            processes.run("keycloak", program("512m", BUILD));
            Files.writeString(built, asked);
        }
        var imports = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(imports.resolve("govshare-realm.json"), RealmFile.withDemoIdentities(settings.project()));
    }

    @Override
    public Command command() throws IOException {
        return program(
                        settings.memory(Component.KEYCLOAK),
                        List.of(
                                "start",
                                "--optimized",
                                // An existing realm is left as it is.
                                "--import-realm",
                                // Being asked for its health is not worth a line.
                                "--log-level=INFO,io.smallrye.health:ERROR"))
                .with(Map.ofEntries(
                        Map.entry(
                                "KC_DB_URL",
                                "jdbc:postgresql://127.0.0.1:%d/govshare_keycloak"
                                        .formatted(settings.port(Port.POSTGRESQL))),
                        Map.entry("KC_DB_USERNAME", "keycloak"),
                        Map.entry("KC_DB_PASSWORD", secrets.password("database.keycloak")),
                        Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                        Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                        Map.entry("KC_HOSTNAME", url(settings).toString()),
                        Map.entry("KC_HTTP_ENABLED", "true"),
                        Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                        Map.entry("KC_HTTP_PORT", Integer.toString(settings.port(Port.KEYCLOAK))),
                        Map.entry("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1"),
                        Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(settings.port(Port.KEYCLOAK_MANAGEMENT))),
                        Map.entry("KC_CACHE", "local"),
                        Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                        Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak.admin")),
                        Map.entry("GOVSHARE_PUBLIC_URL", "http://localhost:" + settings.port(Port.GATEWAY))));
    }

    private Command program(String memory, List<String> words) {
        var all = new ArrayList<>(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        all.addAll(words);
        return Command.java(state.root(), home, memory, all.toArray(String[]::new));
    }

    @Override
    public boolean isHealthy() {
        return Health.isGood(
                URI.create("http://127.0.0.1:%d/health/ready".formatted(settings.port(Port.KEYCLOAK_MANAGEMENT))));
    }
}
