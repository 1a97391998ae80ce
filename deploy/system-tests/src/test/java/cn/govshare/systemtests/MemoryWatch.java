package cn.govshare.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Watches how much memory a process really takes: its resident set, in bytes.
final class MemoryWatch implements AutoCloseable {
    private static final int SAMPLE_MILLIS = 100;

    private final long pid;
    private final long before;
    private final AtomicLong peak;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    MemoryWatch(long pid) {
        this.pid = pid;
        this.before = residentBytes();
        this.peak = new AtomicLong(before);
        var _ = watch.scheduleAtFixedRate(this::sample, SAMPLE_MILLIS, SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
    }

    long before() {
        return before;
    }

    long peak() {
        return peak.get();
    }

    private void sample() {
        var _ = peak.accumulateAndGet(residentBytes(), Math::max);
    }

    private long residentBytes() {
        try (var lines = Files.lines(Path.of("/proc/%d/status".formatted(pid)))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
