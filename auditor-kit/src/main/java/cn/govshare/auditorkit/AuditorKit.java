package cn.govshare.auditorkit;

import cn.govshare.auditorkit.Options.UsageFault;
import cn.govshare.auditorkit.fetch.Unreachable;
import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/// The command line. Exit codes: 0 all holds, 1 the evidence does not hold or the witness refused, 2 the
/// command can't be understood, 3 the platform can't be reached or a file can't be read.
public final class AuditorKit {
    /// Everything holds.
    public static final int HOLDS = 0;

    /// Something is wrong with the evidence.
    public static final int DOES_NOT_HOLD = 1;

    /// The command can't be understood.
    public static final int USAGE = 2;

    /// Nothing could be found out.
    public static final int UNKNOWN = 3;

    private static final String HELP = """
            用法 Usage: java -jar auditor-kit.jar …

              verify 证据包… --key 公钥… [--checkpoint 文件] [--growth 文件] [--time-authority 证书文件]
                     离线核验证据包(zip 或解开的文件夹)。--key 为一行公钥文本或其文件,可重复;
                     没有另行取得的公钥时用 --package-keys,只查包内是否前后一致。
                     Checks packages offline. --key is a key's line or a file of them, may be repeated; without a key
                     of your own, --package-keys only checks that the package agrees with itself. --time-authority 为
                     时间戳机构的证书(PEM);给出后,没有该机构时间戳的包不成立 demands a time stamp under this authority.

              witness found 文件夹 --name 名称 --log-key 公钥…    建立见证人 makes a witness
              witness look 文件夹 --platform 网址 [--every 秒] 登录…   去看并见证 goes, looks, cosigns
              witness serve 文件夹 [--listen 地址:端口]              等日志来报 waits to be told

              fetch keys 文件 --platform 网址 登录…
              fetch checkpoint 文件 --platform 网址 登录…
              fetch growth 文件 --from 检查点 [--for 证据包] --platform 网址 登录…
              fetch package 文件 (--month 2026-11 | --case 编号 | --grant 编号 | --record 编号) --platform 网址 登录…

            登录 sign-in: --token-file 文件, 或 or
              --sign-in 令牌网址 --client 客户端 (--secret-file 文件 | --user 账号 --password-file 文件)

            退出码 exit code: 0 成立 holds · 1 不成立 does not hold · 2 用法 usage · 3 无法得知 can't be found out
            """;

    private final PrintStream out;
    private final Clock clock;

    private AuditorKit(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(arguments), out, Clock.systemUTC()));
    }

    /// Does what the command line says.
    ///
    /// @return the exit code
    public static int run(List<String> arguments, PrintStream out, Clock clock) {
        return new AuditorKit(out, clock).run(arguments);
    }

    private int run(List<String> arguments) {
        try {
            var rest = arguments.isEmpty() ? List.<String>of() : arguments.subList(1, arguments.size());
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "verify" -> new VerifyCommand(out).run(rest);
                case "witness" -> new WitnessCommand(out, clock).run(rest);
                case "fetch" -> new FetchCommand(out, clock).run(rest);
                default -> usage("");
            };
        } catch (UsageFault e) {
            return usage(String.valueOf(e.getMessage()));
        } catch (MalformedEvidence e) {
            say(out, Text.of("无法读取:%s", "This can't be read: %s").with(String.valueOf(e.getMessage())));
            return UNKNOWN;
        } catch (Unreachable e) {
            say(out, Text.of("平台无法访问:%s", "The platform can't be reached: %s").with(String.valueOf(e.getMessage())));
            return UNKNOWN;
        } catch (IOException | UncheckedIOException e) {
            say(out, Text.of("文件无法读写:%s", "A file can't be read or written: %s").with(String.valueOf(e.getMessage())));
            return UNKNOWN;
        }
    }

    private int usage(String what) {
        if (!what.isEmpty()) {
            say(out, Text.of("命令有误:%s", "Not understood: %s").with(what));
        }
        out.print(HELP);
        return USAGE;
    }

    static void say(PrintStream out, Text text) {
        out.println(text.zh());
        out.println("  " + text.en());
    }
}
