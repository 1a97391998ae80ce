package cn.govshare.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./govshare in a path with a space and Chinese characters")
class GovshareScriptTest {
    @TempDir
    Path folder;

    private Path project;
    private Path tools;

    @BeforeEach
    void copyScript() throws IOException {
        project = Files.createDirectories(folder.resolve("政务 共享"));
        tools = Files.createDirectories(folder.resolve("tools"));
        var script = LauncherSettings.projectAround(Path.of("")).resolve("govshare");
        Files.copy(script, project.resolve("govshare"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    void testEndsWithTheCountsOfThisRun() throws Exception {
        report("kernel/target/surefire-reports/TEST-old.xml", 99, 0, 0, 0);
        maven("""
                mkdir -p kernel/target/surefire-reports tests/target/failsafe-reports
                echo '<testsuite name="a" time="1.0" tests="5" errors="1" skipped="1" failures="1">' \
                    >kernel/target/surefire-reports/TEST-a.xml
                echo '<testsuite name="b" time="1.0" tests="7" errors="0" skipped="0" failures="0">' \
                    >tests/target/failsafe-reports/TEST-b.xml
                exit 1
                """);

        var run = govshare("test");

        assertThat(run.lines()).last().isEqualTo("9 passed, 2 failed, 1 skipped");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void passingTestsAreASuccess() throws Exception {
        maven("""
                mkdir -p kernel/target/surefire-reports
                echo '<testsuite name="a" time="1.0" tests="5" errors="0" skipped="0" failures="0">' \
                    >kernel/target/surefire-reports/TEST-a.xml
                """);

        var run = govshare("test");

        assertThat(run.lines()).last().isEqualTo("5 passed, 0 failed, 0 skipped");
        assertThat(run.exit()).isZero();
    }

    @Test
    void aRunWithoutTestsIsAFailure() throws Exception {
        report("kernel/target/surefire-reports/TEST-old.xml", 99, 0, 0, 0);
        maven("exit 0");

        var run = govshare("test");

        assertThat(run.lines()).last().isEqualTo("0 passed, 0 failed, 0 skipped");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void extraOptionsReachMavenWholeEvenWithSpaces() throws Exception {
        maven("for word in \"$@\"; do echo \"word: $word\"; done");

        var run = govshare("test", "GOVSHARE_MAVEN_OPTS=-o '-Dmaven.repo.local=/tmp/a b'");

        assertThat(run.lines()).contains("word: verify", "word: -o", "word: -Dmaven.repo.local=/tmp/a b");
    }

    @Test
    void aMissingMavenIsSaidInOneLine() throws Exception {
        var run = govshare("test");

        assertThat(run.lines()).singleElement().asString().contains("未找到 mvn", "mvn not found");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void helpNeedsNothing() throws Exception {
        assertThat(govshare("help").lines()).anyMatch(line -> line.contains("./govshare test"));
        assertThat(govshare("dance").exit()).isEqualTo(1);
    }

    private void report(String file, int tests, int errors, int skipped, int failures) throws IOException {
        var path = project.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(
                path,
                "<testsuite tests=\"%d\" errors=\"%d\" skipped=\"%d\" failures=\"%d\">"
                        .formatted(tests, errors, skipped, failures));
    }

    private void maven(String body) throws IOException {
        program("mvn", body);
    }

    private void program(String name, String body) throws IOException {
        var script = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// Runs the script with nothing on the PATH but the plain tools of a system and the Maven of this test.
    private Run govshare(String command, String... settings) throws IOException, InterruptedException {
        for (var name : List.of(
                "locale", "dirname", "readlink", "sed", "head", "find", "cat", "awk", "rm", "mkdir", "tee", "grep")) {
            program(name, "exec %s \"$@\"".formatted(Processes.onPath(name).orElseThrow()));
        }
        var builder = new ProcessBuilder(project.resolve("govshare").toString(), command).redirectErrorStream(true);
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("GOVSHARE_MAVEN_OPTS");
        for (var setting : settings) {
            builder.environment()
                    .put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(output.lines().toList(), process.waitFor());
    }

    private record Run(List<String> lines, int exit) {}
}
