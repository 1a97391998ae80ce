package cn.govshare.local;

import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The running platform: PostgreSQL, Kafka, Keycloak, the services and the gateway, each a process of its own.
///
/// Closing it stops them all. When the program that started it ends without closing it, they are stopped all the same.
public final class Platform implements AutoCloseable {
    private static final List<Set<Component>> STOP_ORDER = List.of(
            EnumSet.of(Component.GATEWAY),
            EnumSet.of(
                    Component.CATALOG_SERVICE,
                    Component.EXCHANGE_SERVICE,
                    Component.APPROVAL_SERVICE,
                    Component.AUDIT_SERVICE),
            EnumSet.of(Component.KEYCLOAK, Component.KAFKA),
            EnumSet.of(Component.POSTGRESQL));

    private final LauncherSettings settings;
    private final Progress progress;
    private final StateFolder state;
    private final Processes processes;
    private final PostgreSql postgreSql;
    private final Map<Component, Part> parts = new EnumMap<>(Component.class);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread atExit = new Thread(this::stopAll, "stop-platform");
    private boolean closed;

    private Platform(LauncherSettings settings, Progress progress, StateFolder state, Processes processes)
            throws IOException {
        this.settings = settings;
        this.progress = progress;
        this.state = state;
        this.processes = processes;
        var secrets = new Secrets(state.secrets());
        this.postgreSql = new PostgreSql(settings, state, secrets, processes);
        add(postgreSql);
        add(new Kafka(settings, state, processes));
        add(new Keycloak(settings, state, secrets, processes));
        for (var component : Component.values()) {
            if (component.isJavaService()) {
                add(new JavaService(component, settings, state, processes, postgreSql));
            }
        }
    }

    private void add(Recipe recipe) {
        var component = recipe.component();
        if (settings.starts(component)) {
            var url = URI.create("http://localhost:" + settings.port(Port.of(component)));
            parts.put(component, new Part(recipe, processes, progress, url));
        }
    }

    /// Starts everything and returns when all of it is ready for work.
    ///
    /// @throws LaunchFailure when that is not possible; nothing is left running then
    public static Platform start(LauncherSettings settings) {
        return start(settings, System.out);
    }

    /// Starts everything and tells `out` how it goes.
    public static Platform start(LauncherSettings settings, PrintStream out) {
        return start(settings, new Progress(out));
    }

    static Platform start(LauncherSettings settings, Progress progress) {
        try {
            var platform = open(settings, progress);
            platform.bringUp();
            return platform;
        } catch (IOException e) {
            throw new LaunchFailure(Text.of("无法启动:%s", "cannot start: %s").with(String.valueOf(e.getMessage())), e);
        }
    }

    private static Platform open(LauncherSettings settings, Progress progress) throws IOException {
        var state = StateFolder.open(settings.state());
        try {
            var processes = new Processes(state);
            try {
                for (var leftover : processes.stopLeftovers()) {
                    progress.step(Text.of("已停止上次残留的进程 %s", "stopped %s, left over from before")
                            .with(leftover));
                }
                var faults = Checks.faults(settings);
                if (!faults.isEmpty()) {
                    throw new LaunchFailure(faults);
                }
                if (settings.fresh()) {
                    state.forget();
                }
                return new Platform(settings, progress, state, processes);
            } catch (IOException | RuntimeException e) {
                processes.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            state.close();
            throw e;
        }
    }

    private void bringUp() {
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            var postgres = launch(Component.POSTGRESQL, done());
            var kafka = launch(Component.KAFKA, done());
            var started = new EnumMap<Component, CompletableFuture<Void>>(Component.class);
            started.put(Component.POSTGRESQL, postgres);
            started.put(Component.KAFKA, kafka);
            started.put(Component.KEYCLOAK, launch(Component.KEYCLOAK, postgres));
            var both = CompletableFuture.allOf(postgres, kafka);
            for (var component : Component.values()) {
                if (component.isJavaService()) {
                    started.put(component, launch(component, both));
                }
            }
            awaitAll(started.values());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    /// Prepares a part at once, and starts it when those that it needs are healthy.
    private CompletableFuture<Void> launch(Component component, CompletableFuture<Void> needed) {
        var part = parts.get(component);
        if (part == null) {
            return done();
        }
        var prepared = CompletableFuture.runAsync(part::prepare, workers);
        return prepared.thenCombine(needed, (_, _) -> part)
                .thenAcceptAsync(
                        ready -> {
                            progress.step(Text.of("%s 启动中", "starting %s").with(ready.name()));
                            ready.start().awaitHealthy();
                            progress.step(Text.of("%s 已就绪", "%s is ready").with(ready.name()));
                        },
                        workers);
    }

    /// The first failure ends the waiting: what still starts will be stopped.
    private static void awaitAll(Collection<CompletableFuture<Void>> all) {
        var failed = new CompletableFuture<Void>();
        all.forEach(one -> {
            var _ = one.exceptionally(e -> {
                failed.completeExceptionally(e);
                return null;
            });
        });
        var finished = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
        try {
            var _ = CompletableFuture.anyOf(finished, failed).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LaunchFailure failure ? failure : e;
        }
    }

    /// A part by its name, for example `exchange-service`.
    public Part part(String name) {
        return Component.byId(name)
                .map(parts::get)
                .orElseThrow(() -> new IllegalArgumentException("No part " + name + ", there are " + Component.ids()));
    }

    public Collection<Part> parts() {
        return Collections.unmodifiableCollection(parts.values());
    }

    /// The only door to the services.
    public URI gatewayUrl() {
        return URI.create("http://localhost:" + settings.port(Port.GATEWAY));
    }

    public URI keycloakUrl() {
        return Keycloak.url(settings);
    }

    public URI issuer() {
        return Keycloak.issuer(settings);
    }

    public URI tokenEndpoint() {
        return URI.create(issuer() + "/protocol/openid-connect/token");
    }

    /// Where a part tells about its health and its figures.
    public URI managementUrl(String name) {
        var component = Component.byId(name).orElseThrow(() -> new IllegalArgumentException("No part " + name));
        return URI.create("http://localhost:" + settings.port(Port.managementOf(component)));
    }

    public String kafkaBootstrap() {
        return "127.0.0.1:" + settings.port(Port.KAFKA);
    }

    /// How a service reaches its database, for example `database("audit-service")`.
    public Database database(String name) {
        var component = Component.byId(name)
                .filter(Component::hasDatabase)
                .orElseThrow(() -> new IllegalArgumentException("No database of " + name));
        try {
            return postgreSql.database(component.databaseRole());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path logs() {
        return state.data("logs");
    }

    LauncherSettings settings() {
        return settings;
    }

    @Override
    public void close() {
        stopAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The program is ending, and the hook has done or will do the same.
            return;
        }
    }

    private synchronized void stopAll() {
        if (closed) {
            return;
        }
        closed = true;
        processes.refuseNewOnes();
        progress.step(Text.of("正在停止", "stopping"));
        try {
            for (var group : STOP_ORDER) {
                var stops = group.stream()
                        .filter(parts::containsKey)
                        .map(parts::get)
                        .map(part -> CompletableFuture.runAsync(part::stop, workers))
                        .toArray(CompletableFuture[]::new);
                CompletableFuture.allOf(stops).join();
            }
            processes.close();
            state.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            workers.shutdownNow();
        }
        progress.step(Text.of("已全部停止", "everything has stopped"));
    }
}
