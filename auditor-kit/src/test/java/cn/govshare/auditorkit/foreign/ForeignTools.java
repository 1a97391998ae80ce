package cn.govshare.auditorkit.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.govshare.testkit.DebianPackages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Verifiers that nobody here wrote, fetched once by the machine's own package tools into the build folder: never
/// installed, never part of the product.
final class ForeignTools {
    private static final Path HOME = Path.of("target", "foreign").toAbsolutePath();
    private static final String[] GO_PACKAGES = {"golang-1.19-go", "golang-1.19-src", "golang-golang-x-mod-dev"};
    private static final String NPM_PACKAGE = "@transmute/rfc9162@0.0.5";

    private ForeignTools() {}

    /// How a program ended, and what it said.
    record Ending(int code, String said) {}

    /// The program of Go's checksum database code, compiled.
    static Path go() {
        var program = HOME.resolve("go/verify");
        if (!Files.exists(program)) {
            var home = folder("go");
            var root = DebianPackages.unpacked(home, GO_PACKAGES);
            copy("verify.go", home);
            need(
                    "Go's compiler does not compile the verifier",
                    run(
                            home,
                            Map.of(
                                    "GOROOT", root.resolve("usr/lib/go-1.19").toString(),
                                    "GOPATH", root.resolve("usr/share/gocode").toString(),
                                    "GOCACHE", home.resolve("cache").toString(),
                                    "GOFLAGS", "",
                                    "GO111MODULE", "off"),
                            root.resolve("usr/lib/go-1.19/bin/go").toString(),
                            "build",
                            "-o",
                            "verify",
                            "verify.go"));
        }
        return program;
    }

    /// The script beside the npm package that it uses.
    static Path node() {
        var home = folder("npm");
        var script = copy("verify.cjs", home);
        if (!Files.exists(home.resolve("node_modules/@transmute/rfc9162/package.json"))) {
            need(
                    "npm can't fetch %s".formatted(NPM_PACKAGE),
                    run(
                            home,
                            Map.of(),
                            "npm",
                            "install",
                            "--prefix",
                            home.toString(),
                            "--ignore-scripts",
                            "--no-audit",
                            "--no-fund",
                            "--no-save",
                            NPM_PACKAGE));
        }
        return script;
    }

    static Ending run(Path folder, Map<String, String> environment, String... command) {
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Ending(-1, said + "\nstill running after five minutes");
            }
            return new Ending(process.exitValue(), said);
        } catch (IOException e) {
            return new Ending(-1, "%s: %s".formatted(List.of(command).getFirst(), e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ending(-1, "interrupted");
        }
    }

    private static void need(String otherwise, Ending ending) {
        if (ending.code() != 0) {
            throw new AssertionError("%s: %s".formatted(otherwise, ending.said().strip()));
        }
    }

    private static Path folder(String name) {
        try {
            return Files.createDirectories(HOME.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copy(String name, Path folder) {
        var file = folder.resolve(name);
        try (var in = Objects.requireNonNull(ForeignTools.class.getResourceAsStream("/foreign/" + name), name)) {
            Files.write(file, in.readAllBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
