package cn.govshare.local;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A small shell beside the launcher that ends the launcher's processes when the launcher itself is killed.
///
/// It reads from a pipe which closes when the launcher is gone, however it went.
final class Watchdog implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            state=$1
            ours=
            while read -r word signal pid; do
                case $word in
                    add) ours="$ours $signal:$pid" ;;
                    drop) left=; for one in $ours; do [ "${one#*:}" = "$pid" ] || left="$left $one"; done; ours=$left ;;
                    quit) exit 0 ;;
                esac
            done
            owned() { tr '\\0' ' ' <"/proc/$1/cmdline" 2>/dev/null | grep -qF -e "$state"; }
            for one in $ours; do owned "${one#*:}" && kill "-${one%%:*}" "${one#*:}" 2>/dev/null; done
            for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
                alive=; for one in $ours; do owned "${one#*:}" && alive=1; done
                [ -n "$alive" ] || exit 0
                sleep 1
            done
            for one in $ours; do owned "${one#*:}" && kill -KILL "${one#*:}" 2>/dev/null; done
            """;

    private final Process process;
    private final Writer pipe;

    private Watchdog(Process process) {
        this.process = process;
        this.pipe = process.outputWriter(StandardCharsets.UTF_8);
    }

    static Watchdog start(Path state) throws IOException {
        var builder = new ProcessBuilder(
                Processes.ownSession("/bin/sh", "-c", SCRIPT, "govshare-watchdog", state.toString()));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        return new Watchdog(builder.start());
    }

    void add(long pid, StopSignal signal) {
        tell("add %s %d".formatted(signal, pid));
    }

    void drop(long pid) {
        tell("drop - %d".formatted(pid));
    }

    private synchronized void tell(String line) {
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException e) {
            // Without its watchdog the launcher still stops everything itself, and the next one finds the records.
        }
    }

    @Override
    public void close() {
        tell("quit - -");
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
