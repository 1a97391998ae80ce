package cn.govshare.systemtests;

import cn.govshare.demo.FrontDoor;
import cn.govshare.local.LauncherSettings;
import cn.govshare.local.Platform;
import cn.govshare.testkit.TestTimeStamps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// The running platform and the ways into it.
///
/// @param door for the demo city's accounts, through the gateway
/// @param project the project's root folder
/// @param state the folder that holds the platform's state and logs
/// @param witnesses the roll of the log's witnesses, on which a test can write
/// @param timeStamps the authority that stamps the log's checkpoints
record Stack(Platform platform, FrontDoor door, Path project, Path state, Path witnesses, TestTimeStamps timeStamps)
        implements AutoCloseable {
    /// Keeps clear of a platform that runs on the default ports.
    private static final int PORT_OFFSET = 10_000;

    static Stack start() {
        var project = LauncherSettings.projectAround(Path.of(""));
        var state = project.resolve("deploy/system-tests/target/platform");
        var outside = emptied(project.resolve("deploy/system-tests/target/outside"));
        var witnesses = outside.resolve("witnesses");
        var timeStamps = new TestTimeStamps(outside);
        var settings = LauncherSettings.of(project)
                .withState(state)
                .withPortOffset(PORT_OFFSET)
                .withSetting("GOVSHARE_LOG_WITNESSES", witnesses.toString())
                .withSetting("GOVSHARE_LOG_TSA_URL", timeStamps.uri().toString())
                .withFresh();
        var platform = Platform.start(settings);
        var door = new FrontDoor(platform.gatewayUrl(), platform.tokenEndpoint());
        return new Stack(platform, door, project, state, witnesses, timeStamps);
    }

    private static Path emptied(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Preparation preparation() {
        return new Preparation(door);
    }

    Trail trail() {
        return new Trail(door);
    }

    Path target() {
        return project.resolve("deploy/system-tests/target");
    }

    @Override
    public void close() {
        platform.close();
        timeStamps.close();
    }
}
