package cn.govshare.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The state folder")
class StateFolderTest {
    @TempDir
    Path folder;

    @Test
    void twoLaunchersCannotShareIt() throws IOException {
        try (var _ = StateFolder.open(folder)) {
            assertThatThrownBy(() -> StateFolder.open(folder))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("--state");
        }
        StateFolder.open(folder).close();
    }

    @Test
    void passwordsStayAndOnlyTheirOwnerReadsThem() throws IOException {
        try (var state = StateFolder.open(folder)) {
            var password = new Secrets(state.secrets()).password("database.catalog");

            assertThat(new Secrets(state.secrets()).password("database.catalog"))
                    .isEqualTo(password);
            assertThat(new Secrets(state.secrets()).password("database.audit")).isNotEqualTo(password);
            assertThat(password).matches("[A-Za-z0-9_-]{32}");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.secrets())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFreshStartForgetsEverythingButUnpackedPrograms() throws IOException {
        try (var state = StateFolder.open(folder)) {
            var password = new Secrets(state.secrets()).password("database.catalog");
            var data = Files.createDirectories(state.data("postgresql").resolve("data"));
            var program = Files.createDirectories(state.cache("keycloak"));

            state.forget();

            assertThat(data).doesNotExist();
            assertThat(program).exists();
            assertThat(new Secrets(state.secrets()).password("database.catalog"))
                    .isNotEqualTo(password);
        }
    }
}
