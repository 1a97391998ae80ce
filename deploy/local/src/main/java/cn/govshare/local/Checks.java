package cn.govshare.local;

import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What would make the start fail half-way, looked at before anything runs.
final class Checks {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long NEEDED_DISK_MEGABYTES = 2048;
    private static final Pattern AVAILABLE = Pattern.compile("(?m)^MemAvailable:\\s+(\\d+) kB$");

    private final LauncherSettings settings;
    private final List<Text> faults = new ArrayList<>();

    private Checks(LauncherSettings settings) {
        this.settings = settings;
    }

    static List<Text> faults(LauncherSettings settings) throws IOException {
        var checks = new Checks(settings);
        checks.system();
        checks.built();
        checks.ports();
        checks.memory();
        checks.disk();
        return List.copyOf(checks.faults);
    }

    private void system() {
        var system = System.getProperty("os.name");
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        if (!system.equals("Linux")
                || !List.of("amd64", "x86_64", "aarch64", "arm64").contains(machine)) {
            fault(
                    "本启动器只支持 Linux(amd64、arm64),当前系统为 %s %s",
                    "this launcher runs on Linux (amd64, arm64) only, this is %s %s", system, machine);
        }
        if (settings.project().toString().contains(":")
                || settings.state().toString().contains(":")) {
            fault("路径中不能有冒号:%s %s", "the paths must not contain a colon: %s %s", settings.project(), settings.state());
        }
    }

    private void built() {
        for (var component : settings.only()) {
            if (component.isJavaService() && Files.notExists(JavaService.jar(settings, component))) {
                fault("%s 尚未构建,请运行 ./govshare up", "%s is not built, run ./govshare up", component.id());
            }
        }
        if (settings.starts(Component.KAFKA) && Files.notExists(Distribution.kafka(settings.project()))) {
            fault("启动器尚未构建,请运行 ./govshare up", "the launcher is not built, run ./govshare up");
        }
    }

    private void ports() {
        for (var port : Port.values()) {
            var number = settings.port(port);
            if (settings.starts(port.user()) && !isFree(number)) {
                fault(
                        "端口 %s 已被占用,%s 需要它:用 --port %s=N 或 --port-offset N 更换",
                        "port %s is in use and %s needs it: change it with --port %s=N or --port-offset N",
                        number,
                        port.user().id(),
                        port.id());
            }
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private void memory() throws IOException {
        var needed = settings.only().stream().mapToInt(Component::needMegabytes).sum();
        var match = AVAILABLE.matcher(Files.readString(Path.of("/proc/meminfo")));
        if (match.find()) {
            var available = Long.parseLong(match.group(1)) / 1024;
            if (available < needed) {
                fault(
                        "可用内存 %s MB,需要约 %s MB:请关闭其他程序",
                        "%s MB of memory are available and about %s MB are needed: close other programs",
                        available,
                        needed);
            }
        }
    }

    private void disk() throws IOException {
        var folder = settings.state();
        while (Files.notExists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        var usable = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        if (usable < NEEDED_DISK_MEGABYTES) {
            fault(
                    "%s 所在磁盘剩余 %s MB,需要约 %s MB:请清理,或用 --state 另选目录",
                    "the disk of %s has %s MB left and about %s MB are needed: free some, or choose another folder with --state",
                    folder,
                    usable,
                    NEEDED_DISK_MEGABYTES);
        }
    }

    private void fault(String zh, String en, Object... values) {
        faults.add(Text.of(zh.formatted(values), en.formatted(values)));
    }
}
