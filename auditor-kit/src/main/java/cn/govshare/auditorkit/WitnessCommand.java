package cn.govshare.auditorkit;

import static cn.govshare.auditorkit.AuditorKit.say;

import cn.govshare.auditorkit.Options.UsageFault;
import cn.govshare.auditorkit.fetch.Unreachable;
import cn.govshare.auditorkit.witness.WatchLog;
import cn.govshare.auditorkit.witness.Witness;
import cn.govshare.auditorkit.witness.WitnessAnswer;
import cn.govshare.auditorkit.witness.WitnessDoor;
import cn.govshare.auditorkit.witness.WitnessFolder;
import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// `witness`: founds one, goes and looks once or every so often, or waits to be told.
final class WitnessCommand {
    private static final String DEFAULT_ADDRESS = "127.0.0.1:8484";

    private final PrintStream out;
    private final Clock clock;

    WitnessCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    int run(List<String> arguments) throws IOException {
        var options = new Options(arguments, Platform.with("--name", "--log-key", "--every", "--listen"), Set.of());
        var folder = new WitnessFolder(Path.of(options.word(1)));
        return switch (options.word(0)) {
            case "found" -> found(options, folder);
            case "look" -> look(options, folder);
            case "serve" -> serve(options, folder);
            default -> throw new UsageFault(options.word(0));
        };
    }

    private int found(Options options, WitnessFolder folder) throws IOException {
        var log = Keys.read(options.all("--log-key"));
        if (log.isEmpty()) {
            throw new UsageFault("--log-key");
        }
        if (folder.exists()) {
            say(out, Text.of("该文件夹已有见证人,不覆盖。", "The folder holds a witness already; nothing was done."));
            return AuditorKit.USAGE;
        }
        var key = folder.found(options.need("--name"), log);
        say(
                out,
                Text.of("见证人已建立,公钥:%s", "The witness is founded; its public key: %s")
                        .with(key.text()));
        return AuditorKit.HOLDS;
    }

    private int look(Options options, WitnessFolder folder) throws IOException {
        var door = Platform.door(options, clock);
        var watch = new WatchLog(new Witness(folder, clock), door::checkpoint, door);
        var every = options.one("--every").map(Options::seconds);
        if (every.isEmpty()) {
            return tell(watch.look());
        }
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var code = tell(watch.look());
                if (code != AuditorKit.HOLDS) {
                    return code;
                }
            } catch (Unreachable e) {
                say(
                        out,
                        Text.of("平台无法访问:%s", "The platform can't be reached: %s")
                                .with(String.valueOf(e.getMessage())));
            }
            if (!rest(every.get())) {
                break;
            }
        }
        return AuditorKit.HOLDS;
    }

    private static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int serve(Options options, WitnessFolder folder) throws IOException {
        var address = options.one("--listen").orElse(DEFAULT_ADDRESS);
        var colon = address.lastIndexOf(':');
        if (colon < 0) {
            throw new UsageFault("--listen " + address);
        }
        var where = new InetSocketAddress(address.substring(0, colon), Options.number(address.substring(colon + 1)));
        try (var door = new WitnessDoor(new Witness(folder, clock), where, this::tell)) {
            say(out, Text.of("在端口 %s 等候日志。", "Waiting for logs at port %s.").with(door.port()));
            new java.util.concurrent.CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return AuditorKit.HOLDS;
    }

    private int tell(WitnessAnswer answer) {
        out.print(clock.instant() + " ");
        say(out, answer.sentence());
        return answer instanceof WitnessAnswer.Cosigned ? AuditorKit.HOLDS : AuditorKit.DOES_NOT_HOLD;
    }
}
