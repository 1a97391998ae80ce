package cn.govshare.systemtests;

import cn.govshare.demo.FrontDoor;
import cn.govshare.local.LauncherSettings;
import cn.govshare.local.Platform;
import java.nio.file.Path;

/// The running platform and the ways into it.
///
/// @param door for the demo city's accounts, through the gateway
/// @param project the project's root folder
/// @param state the folder that holds the platform's state and logs
record Stack(Platform platform, FrontDoor door, Path project, Path state) implements AutoCloseable {
    /// Keeps clear of a platform that runs on the default ports.
    private static final int PORT_OFFSET = 10_000;

    static Stack start() {
        var project = LauncherSettings.projectAround(Path.of(""));
        var state = project.resolve("deploy/system-tests/target/platform");
        var settings = LauncherSettings.of(project)
                .withState(state)
                .withPortOffset(PORT_OFFSET)
                .withFresh();
        var platform = Platform.start(settings);
        return new Stack(platform, new FrontDoor(platform.gatewayUrl(), platform.tokenEndpoint()), project, state);
    }

    Preparation preparation() {
        return new Preparation(door);
    }

    Trail trail() {
        return new Trail(door.as("sjj.auditor"));
    }

    Path target() {
        return project.resolve("deploy/system-tests/target");
    }

    @Override
    public void close() {
        platform.close();
    }
}
