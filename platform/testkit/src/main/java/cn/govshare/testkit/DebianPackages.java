package cn.govshare.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Programs of the machine's own package source, unpacked into the build folder: never installed, never part of the
/// product.
public final class DebianPackages {
    private static final String SCRIPT = "fetch-packages.sh";

    private DebianPackages() {}

    /// Unpacks packages, unless they were before.
    ///
    /// @param folder where what was fetched lies
    /// @return the folder that stands for the root of the file system
    /// @throws AssertionError when one of them can't be had; it says why
    public static Path unpacked(Path folder, String... packages) {
        var done = folder.resolve("done");
        var names = String.join(" ", packages);
        try {
            if (!Files.exists(done) || !Files.readString(done).equals(names)) {
                Files.createDirectories(folder);
                fetch(folder, List.of(packages));
                Files.writeString(done, names);
            }
            return folder.resolve("root");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fetch(Path folder, List<String> packages) throws IOException {
        try (var in = DebianPackages.class.getResourceAsStream("/testkit/" + SCRIPT)) {
            Files.write(
                    folder.resolve(SCRIPT), Objects.requireNonNull(in, SCRIPT).readAllBytes());
        }
        var command = Stream.concat(Stream.of("sh", SCRIPT), packages.stream()).toList();
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError(
                        "%s can't be had from the machine's package source: %s".formatted(packages, said.strip()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
