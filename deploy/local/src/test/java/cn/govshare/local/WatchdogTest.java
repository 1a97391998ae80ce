package cn.govshare.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Nothing is left behind")
class WatchdogTest {
    @TempDir
    Path folder;

    @Test
    void aKilledLauncherTakesItsProcessesWithIt() throws Exception {
        var launcher = new ProcessBuilder(
                        Command.javaProgram(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedLauncher.class.getName(),
                        folder.resolve("状 态").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long pid;
        try (var output = launcher.inputReader()) {
            pid = Long.parseLong(output.readLine());
        }
        var child = ProcessHandle.of(pid);
        assertThat(child).get().matches(ProcessHandle::isAlive);

        launcher.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(20)).until(() -> !child.get().isAlive());
    }

    @Test
    void theNextLauncherEndsWhatEvenTheWatchdogCouldNot() throws IOException {
        try (var state = StateFolder.open(folder)) {
            var forgotten =
                    new ProcessBuilder("/bin/sh", "-c", "while :; do sleep 1; done", "sh", folder.toString()).start();
            ProcessRecord.of(forgotten.toHandle(), StopSignal.TERM)
                    .write(state.run().resolve("kafka"));

            try (var processes = new Processes(state)) {
                assertThat(processes.stopLeftovers()).containsExactly("kafka (" + forgotten.pid() + ")");
            }

            assertThat(forgotten.isAlive()).isFalse();
            assertThat(state.run()).isEmptyDirectory();
        }
    }

    @Test
    void closingStopsWhatStillRuns() throws IOException {
        try (var state = StateFolder.open(folder)) {
            var processes = new Processes(state);
            var process = processes.start("part", Command.of(folder, List.of("/bin/sh", "-c", "exec sleep 60")));
            assertThat(Files.exists(state.run().resolve("part"))).isTrue();

            processes.close();

            assertThat(process.isAlive()).isFalse();
            assertThat(state.run()).isEmptyDirectory();
        }
    }

    /// Starts one process and waits to be killed.
    static final class DoomedLauncher {
        public static void main(String[] arguments) throws Exception {
            var root = Path.of(arguments[0]);
            var processes = new Processes(StateFolder.open(root));
            var child = processes.start(
                    "part",
                    Command.of(root, List.of("/bin/sh", "-c", "while :; do sleep 1; done", "sh", root.toString())));
            System.out.println(child.pid());
            System.out.flush();
            Thread.sleep(Duration.ofMinutes(1));
        }
    }
}
