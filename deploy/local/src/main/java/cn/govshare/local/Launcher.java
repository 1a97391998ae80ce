package cn.govshare.local;

import cn.govshare.demo.Journey;
import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// The one-command start: brings the platform up, walks the journey, and stays until it is told to stop.
public final class Launcher {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final CommandLine commandLine;
    private final Progress progress = new Progress(System.out);

    private Launcher(CommandLine commandLine) {
        this.commandLine = commandLine;
    }

    public static void main(String[] arguments) {
        var commandLine = CommandLine.parse(List.of(arguments), project());
        if (commandLine.help()) {
            System.out.print(CommandLine.usage());
            return;
        }
        if (!commandLine.faults().isEmpty()) {
            commandLine.faults().forEach(fault -> System.err.println(Progress.line(fault)));
            System.exit(MISUSED);
        }
        System.exit(new Launcher(commandLine).run());
    }

    private static Path project() {
        try {
            return LauncherSettings.projectAround(Path.of(Launcher.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (InvalidPathException | URISyntaxException e) {
            throw new IllegalStateException(
                    "项目路径含有当前语言环境无法表示的字符,请用 ./govshare 启动  |  this locale cannot express the project's path,"
                            + " start with ./govshare",
                    e);
        }
    }

    private int run() {
        Platform platform;
        try {
            platform = Platform.start(commandLine.settings(), progress);
        } catch (LaunchFailure e) {
            if (isEnding()) {
                return FAILED;
            }
            e.faults().forEach(fault -> System.err.println(Progress.line(fault)));
            return FAILED;
        }
        try (platform) {
            var good = !commandLine.journey()
                    || new Journey(platform.gatewayUrl(), platform.tokenEndpoint(), System.out).run();
            if (commandLine.once()) {
                return good ? 0 : FAILED;
            }
            if (!good) {
                progress.step(Text.of("主流程没有走完,见上", "the journey did not come to its end, see above"));
            }
            welcome(platform);
            new CountDownLatch(1).await();
            return 0;
        } catch (IOException e) {
            System.err.println(String.valueOf(e.getMessage()));
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    /// Whether a signal is already ending the program: what fails then does so because it is being stopped.
    private static boolean isEnding() {
        try {
            var probe = new Thread(() -> {});
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private void welcome(Platform platform) throws IOException {
        progress.step(Text.of("平台已就绪,按 Ctrl-C 停止", "the platform is ready, Ctrl-C stops it"));
        progress.plain("");
        progress.plain("  网关 Gateway          " + platform.gatewayUrl());
        progress.plain("  接口文档 API docs     " + platform.gatewayUrl() + "/api-docs");
        progress.plain("  身份认证 Keycloak     " + platform.keycloakUrl() + "/admin  (admin,密码在 password in "
                + commandLine.settings().state().resolve("secrets.properties") + ": keycloak.admin)");
        progress.plain("  令牌 Tokens           " + platform.tokenEndpoint());
        progress.plain("  日志 Logs             " + platform.logs());
        progress.plain("");
        progress.plain("  演示账号 Demo accounts(密码 password: govshare-demo,客户端 client: govshare-console)");
        for (var person : RealmFile.people(commandLine.settings().project())) {
            progress.plain("    %-16s %s".formatted(person.getKey(), person.getValue()));
        }
        progress.plain("  业务系统 Business systems(密钥 secret: <client id>-demo-secret)");
        progress.plain("    "
                + String.join("  ", RealmFile.systems(commandLine.settings().project())));
        progress.plain("");
    }
}
