package cn.govshare.local;

import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// PostgreSQL refuses to run as root. When root starts the platform, this finds a way to run it with fewer rights, with
/// nothing but what a Linux system has: a user namespace first, since the files then stay root's own and may lie
/// anywhere, else a change of account. Both become the program, so that a signal reaches it; runuser would stand
/// between.
record Unprivileged(List<String> prefix, Optional<String> account) {
    private static final String BECOME = """
            uid=$(id -u "$1") && gid=$(id -g "$1") || exit 1
            shift
            exec "$0" --reuid="$uid" --regid="$gid" --clear-groups "$@"
            """;
    private static final Unprivileged AS_WE_ARE = new Unprivileged(List.of(), Optional.empty());

    /// @param program something that must be executable
    /// @param folder a folder that must be writable
    static Unprivileged find(Path program, Path folder) throws IOException {
        if (!isRoot()) {
            return AS_WE_ARE;
        }
        for (var way : ways()) {
            way.own(folder);
            if (way.works(program, folder)) {
                return way;
            }
        }
        AS_WE_ARE.own(folder);
        throw new LaunchFailure(Text.of(
                "PostgreSQL 不能以 root 运行,而 unshare、setpriv 在此都不可用:请用普通用户启动,或用 --state 另选其他账号可进入的目录",
                "PostgreSQL does not run as root, and neither unshare nor setpriv works here: start as an ordinary"
                        + " user, or choose with --state a folder that other accounts may enter"));
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static List<Unprivileged> ways() {
        var ways = new ArrayList<Unprivileged>();
        Processes.onPath("unshare").ifPresent(unshare -> {
            ways.add(new Unprivileged(List.of(unshare, "-U", "--map-user=1000", "--map-group=1000"), Optional.empty()));
            ways.add(new Unprivileged(List.of(unshare, "-U"), Optional.empty()));
        });
        for (var account : List.of("postgres", "nobody")) {
            Processes.onPath("setpriv")
                    .ifPresent(setpriv -> ways.add(new Unprivileged(
                            List.of("/bin/sh", "-c", BECOME, setpriv, account), Optional.of(account))));
        }
        return ways;
    }

    /// Gives the folder to the account that will work in it.
    private void own(Path folder) throws IOException {
        var owner = account.orElse("root");
        if (!Files.getOwner(folder).getName().equals(owner)) {
            succeeds(List.of("chown", "-R", owner, folder.toString()));
        }
    }

    private boolean works(Path program, Path folder) throws IOException {
        var test = "[ \"$(id -u)\" != 0 ] && [ -x \"$1\" ] && [ -w \"$2\" ]";
        return succeeds(wrap(List.of("/bin/sh", "-c", test, "sh", program.toString(), folder.toString())));
    }

    List<String> wrap(List<String> command) {
        var all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    private static boolean succeeds(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
