package cn.govshare.local;

import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// One process of the platform, which a test may also kill and start again.
public final class Part {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Recipe recipe;
    private final Processes processes;
    private final Progress progress;
    private final URI url;
    private volatile @Nullable Process process;
    private StopSignal signal = StopSignal.TERM;
    private volatile boolean expectedToRun;

    Part(Recipe recipe, Processes processes, Progress progress, URI url) {
        this.recipe = recipe;
        this.processes = processes;
        this.progress = progress;
        this.url = url;
    }

    public String name() {
        return recipe.component().id();
    }

    /// Where the part listens. For PostgreSQL and Kafka only host and port mean something.
    public URI url() {
        return url;
    }

    public OptionalLong pid() {
        var current = process;
        return current != null && current.isAlive() ? OptionalLong.of(current.pid()) : OptionalLong.empty();
    }

    public boolean isRunning() {
        return pid().isPresent();
    }

    void prepare() {
        try {
            processes.turnLog(name());
            recipe.prepare();
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    /// Starts the process and returns at once.
    public synchronized Part start() {
        if (isRunning()) {
            return this;
        }
        try {
            var command = recipe.command();
            signal = command.signal();
            var started = processes.start(name(), command);
            process = started;
            var _ = started.onExit().thenAccept(this::tellWhenUnexpected);
            return this;
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    /// Waits until the part says that it is ready for work.
    public Part awaitHealthy() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var current = process;
            if (current == null || !current.isAlive()) {
                throw processes.failed(name(), current == null ? -1 : current.exitValue());
            }
            if (recipe.isHealthy()) {
                complete();
                expectedToRun = true;
                return this;
            }
            pause();
        }
        throw new LaunchFailure(Text.of("%s 在 %s 秒内没有就绪:%s", "%s was not ready within %s seconds: %s")
                .with(name(), PATIENCE.toSeconds(), processes.lastWords(name())));
    }

    public boolean isHealthy() {
        return isRunning() && recipe.isHealthy();
    }

    /// Ends the process as a power failure would: SIGKILL.
    public synchronized void kill() {
        var current = process;
        expectedToRun = false;
        if (current != null) {
            try {
                processes.kill(name(), current);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Ends the process in order.
    public synchronized void stop() {
        var current = process;
        expectedToRun = false;
        if (current != null && current.isAlive()) {
            try {
                processes.stop(name(), current, signal);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void complete() {
        try {
            recipe.complete();
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    private void tellWhenUnexpected(Process ended) {
        if (expectedToRun && ended.equals(process)) {
            progress.step(Text.of("注意:%s 意外结束(退出码 %s):%s", "attention: %s ended unexpectedly (exit code %s): %s")
                    .with(name(), ended.exitValue(), processes.lastWords(name())));
        }
    }

    private LaunchFailure cannot(IOException e) {
        return new LaunchFailure(
                Text.of("%s 无法启动:%s", "%s cannot be started: %s").with(name(), String.valueOf(e.getMessage())), e);
    }

    private static void pause() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure(Text.of("启动被中断", "the start was interrupted"), e);
        }
    }
}
