package cn.govshare.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A process is ended only when it is ours")
class ProcessRecordTest {
    @TempDir
    Path folder;

    private Path state;
    private Process process;

    @BeforeEach
    void start() throws IOException {
        state = folder.resolve("状 态");
        process = new ProcessBuilder("/bin/sh", "-c", "while :; do sleep 1; done", "sh", state.toString()).start();
    }

    @AfterEach
    void stop() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Test
    void aProcessIsKnownByItsStartAndItsCommandLine() throws IOException {
        var file = folder.resolve("record");
        ProcessRecord.of(process.toHandle(), StopSignal.INT).write(file);

        var record = ProcessRecord.read(file).orElseThrow();

        assertThat(record.signal()).isEqualTo(StopSignal.INT);
        assertThat(record.find(state)).contains(process.toHandle());
    }

    @Test
    void aProcessOfAnotherStateFolderIsNotOurs() {
        var record = ProcessRecord.of(process.toHandle(), StopSignal.TERM);

        assertThat(record.find(folder.resolve("other"))).isEmpty();
    }

    @Test
    void aNumberThatIsUsedAgainIsNotOurs() {
        var record = ProcessRecord.of(process.toHandle(), StopSignal.TERM);
        var earlier = new ProcessRecord(record.pid(), record.startedAt().minusSeconds(60), StopSignal.TERM);

        assertThat(earlier.find(state)).isEmpty();
    }

    @Test
    void anEndedProcessIsNotFound() throws InterruptedException {
        var record = ProcessRecord.of(process.toHandle(), StopSignal.TERM);
        process.destroyForcibly().waitFor();

        assertThat(record.find(state)).isEmpty();
    }

    @Test
    void aBrokenRecordIsNoRecord() throws IOException {
        var file = Files.writeString(folder.resolve("record"), "pid=");

        assertThat(ProcessRecord.read(file)).isEmpty();
    }
}
