package cn.govshare.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/// What a file in the state folder says about a process that a launcher started: enough to know it again.
record ProcessRecord(long pid, Instant startedAt, StopSignal signal) {

    static ProcessRecord of(ProcessHandle handle, StopSignal signal) {
        return new ProcessRecord(handle.pid(), startOf(handle), signal);
    }

    static Optional<ProcessRecord> read(Path file) throws IOException {
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
            return Optional.of(new ProcessRecord(
                    Long.parseLong(values.getProperty("pid", "")),
                    Instant.parse(values.getProperty("startedAt", "")),
                    StopSignal.valueOf(values.getProperty("signal", ""))));
        } catch (RuntimeException e) {
            // A launcher that was killed while writing leaves a broken file behind.
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Files.writeString(file, "pid=%d%nstartedAt=%s%nsignal=%s%n".formatted(pid, startedAt, signal));
    }

    /// The process, when it still runs and is ours: the same start, and a command line that names the state folder. A
    /// process number alone proves nothing, for numbers are used again.
    Optional<ProcessHandle> find(Path state) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> startOf(handle).equals(startedAt))
                .filter(handle -> commandLine(pid).contains(state.toString()));
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    private static String commandLine(long pid) {
        try {
            return new String(Files.readAllBytes(Path.of("/proc/" + pid + "/cmdline")), StandardCharsets.UTF_8)
                    .replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }
}
