package cn.govshare.local;

import cn.govshare.kernel.vocabulary.Text;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// Starts processes so that none can outlive the platform: each is written down before anything else can go wrong.
final class Processes implements AutoCloseable {
    private static final Pattern TELLING =
            Pattern.compile("\\b(FATAL|ERROR|Caused by|Exception)\\b|error:|失败", Pattern.CASE_INSENSITIVE);

    private final StateFolder state;
    private final Watchdog watchdog;
    private final Set<Process> running = new HashSet<>();
    private boolean stopping;

    Processes(StateFolder state) throws IOException {
        this.state = state;
        this.watchdog = Watchdog.start(state.root());
    }

    /// A command that runs in a session of its own, so that Ctrl-C reaches the launcher only.
    static List<String> ownSession(String... command) {
        return ownSession(List.of(command));
    }

    private static List<String> ownSession(List<String> command) {
        var all = new ArrayList<String>();
        onPath("setsid").ifPresent(all::add);
        all.addAll(command);
        return all;
    }

    static Optional<String> onPath(String program) {
        var folders = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(folders)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /// Ends what a killed launcher left behind in this state folder.
    List<String> stopLeftovers() throws IOException {
        var stopped = new ArrayList<String>();
        try (var files = Files.list(state.run())) {
            for (var file : files.toList()) {
                var record = ProcessRecord.read(file);
                var handle = record.flatMap(known -> known.find(state.root()));
                if (record.isPresent() && handle.isPresent()) {
                    end(handle.get(), record.get().signal());
                    stopped.add(file.getFileName() + " (" + handle.get().pid() + ")");
                }
                Files.deleteIfExists(file);
            }
        }
        return stopped;
    }

    synchronized Process start(String name, Command command) throws IOException {
        if (stopping) {
            throw new LaunchFailure(Text.of("正在停止", "stopping"));
        }
        var builder = new ProcessBuilder(ownSession(command.words()));
        builder.directory(command.folder().toFile());
        cleanEnvironment(builder);
        builder.environment().putAll(command.environment());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(state.log(name).toFile()));
        builder.redirectInput(new File("/dev/null"));
        var process = builder.start();
        watchdog.add(process.pid(), command.signal());
        ProcessRecord.of(process.toHandle(), command.signal()).write(state.run().resolve(name));
        running.add(process);
        return process;
    }

    /// Runs a program that comes to an end by itself.
    void run(String name, Command command) throws IOException {
        var process = start(name, command);
        try {
            var exit = process.waitFor();
            forget(name, process);
            if (exit != 0) {
                throw failed(name, exit);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LaunchFailure(Text.of("启动被中断", "the start was interrupted"), e);
        }
    }

    void stop(String name, Process process, StopSignal signal) throws IOException {
        end(process.toHandle(), signal);
        forget(name, process);
    }

    void kill(String name, Process process) throws IOException {
        var children = process.descendants().toList();
        process.destroyForcibly();
        awaitEnd(process.toHandle(), 10);
        // The children of a killed PostgreSQL notice and end by themselves; until then it cannot start again.
        children.forEach(child -> awaitEnd(child, 10));
        children.forEach(ProcessHandle::destroyForcibly);
        forget(name, process);
    }

    /// From now on nothing is started, and programs that end by themselves are not waited for.
    synchronized void refuseNewOnes() {
        stopping = true;
    }

    private synchronized void forget(String name, Process process) throws IOException {
        if (running.remove(process)) {
            watchdog.drop(process.pid());
            Files.deleteIfExists(state.run().resolve(name));
        }
    }

    LaunchFailure failed(String name, int exit) {
        return new LaunchFailure(Text.of("%s 启动失败(退出码 %s):%s 日志 %s", "%s did not start (exit code %s): %s log %s")
                .with(name, exit, lastWords(name), state.log(name)));
    }

    /// The last line of a log that tells of an error, or the last line at all.
    String lastWords(String name) {
        try {
            var all = new String(Files.readAllBytes(state.log(name)), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            var lines = all.subList(Math.max(0, all.size() - 200), all.size());
            var telling = lines.reversed().stream()
                    .filter(line -> TELLING.matcher(line).find())
                    .findFirst();
            return telling.or(() -> lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast()))
                    .map(line -> line.length() > 300 ? line.substring(0, 300) + "…" : line)
                    .orElse("—");
        } catch (IOException e) {
            return "—";
        }
    }

    /// Keeps the log of the run before, and begins an empty one.
    void turnLog(String name) throws IOException {
        var log = state.log(name);
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void end(ProcessHandle handle, StopSignal signal) {
        var children = handle.descendants().toList();
        signal.sendTo(handle.pid());
        if (!awaitEnd(handle, 30)) {
            handle.destroyForcibly();
            awaitEnd(handle, 10);
        }
        children.stream().filter(child -> !awaitEnd(child, 5)).forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean awaitEnd(ProcessHandle handle, int seconds) {
        try {
            handle.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !handle.isAlive();
        } catch (ExecutionException | TimeoutException e) {
            return !handle.isAlive();
        }
    }

    /// Settings of other installations must not leak into ours, and names of files must survive any locale.
    private static void cleanEnvironment(ProcessBuilder builder) {
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("PG"));
        environment.put("LC_ALL", "C.UTF-8");
    }

    @Override
    public void close() throws IOException {
        refuseNewOnes();
        List<Process> left;
        synchronized (this) {
            left = List.copyOf(running);
        }
        for (var process : left) {
            end(process.toHandle(), StopSignal.TERM);
        }
        watchdog.close();
        try (var files = Files.list(state.run())) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
