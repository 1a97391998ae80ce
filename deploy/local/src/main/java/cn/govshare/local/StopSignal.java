package cn.govshare.local;

import java.io.IOException;

/// The signal that asks a process to end in order.
enum StopSignal {
    TERM,
    /// PostgreSQL takes TERM as "wait until every client has gone", INT as "end now, and cleanly".
    INT;

    void sendTo(long pid) {
        try {
            var kill = new ProcessBuilder("/bin/sh", "-c", "kill -" + this + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.waitFor();
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
