package cn.govshare.local;

import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// Everything that the platform remembers lies below one folder, which one launcher at a time may use.
final class StateFolder implements AutoCloseable {
    private static final List<String> PRIVATE = List.of("logs", "run", "kafka", "keycloak");

    private final Path root;
    private final FileChannel lock;

    private StateFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static StateFolder open(Path root) throws IOException {
        var lock = openLock(root);
        if (!isLocked(lock)) {
            lock.close();
            throw new LaunchFailure(Text.of(
                            "状态目录 %s 正被另一个启动器使用,请先停止它,或用 --state 另选目录",
                            "another launcher uses the state folder %s: stop it, or choose another with --state")
                    .with(root));
        }
        var folder = new StateFolder(root, lock);
        folder.makeFolders();
        return folder;
    }

    private static FileChannel openLock(Path root) {
        try {
            Files.createDirectories(root);
            mustBeOurs(root);
            // Others may pass through to the unpacked programs, which an unprivileged account runs for root.
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
            return FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new LaunchFailure(
                    Text.of(
                                    "状态目录 %s 不可写(可能属于另一用户):请用 --state 另选目录",
                                    "the state folder %s cannot be written, perhaps it is another user's:"
                                            + " choose another with --state")
                            .with(root),
                    e);
        }
    }

    /// A folder that holds other things is left alone: neither its rights nor its contents are ours to change.
    private static void mustBeOurs(Path root) throws IOException {
        try (var entries = Files.list(root)) {
            if (entries.findAny().isPresent() && !Files.exists(root.resolve("lock"))) {
                throw new LaunchFailure(Text.of(
                                "目录 %s 不为空,也不是 GovShare 的状态目录:请用 --state 指定空目录",
                                "the folder %s is not empty and no state folder of GovShare:"
                                        + " name an empty one with --state")
                        .with(root));
            }
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Forgets data, passwords and logs; keeps the unpacked programs, which hold no state.
    void forget() throws IOException {
        for (var name : List.of("postgresql", "kafka", "keycloak", "audit-log", "logs", "secrets.properties")) {
            Archives.delete(root.resolve(name));
        }
        makeFolders();
    }

    private void makeFolders() throws IOException {
        for (var name : PRIVATE) {
            var folder = Files.createDirectories(root.resolve(name));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Files.createDirectories(root.resolve("cache"));
    }

    Path root() {
        return root;
    }

    Path cache(String name) {
        return root.resolve("cache").resolve(name);
    }

    Path data(String name) {
        return root.resolve(name);
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    Path run() {
        return root.resolve("run");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
