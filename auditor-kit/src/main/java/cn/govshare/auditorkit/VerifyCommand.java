package cn.govshare.auditorkit;

import static cn.govshare.auditorkit.AuditorKit.say;

import cn.govshare.auditorkit.Options.UsageFault;
import cn.govshare.auditorkit.verify.Finding;
import cn.govshare.auditorkit.verify.Trust;
import cn.govshare.auditorkit.verify.Verification;
import cn.govshare.auditorkit.verify.VerifyPackage;
import cn.govshare.evidence.note.AddCheckpoint;
import cn.govshare.evidence.note.Cosignature;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.stamp.Certificates;
import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `verify`: packages one after the other; those of months also as one row without a gap.
final class VerifyCommand {
    private static final Set<String> OPTIONS = Set.of("--key", "--checkpoint", "--growth", "--time-authority");
    private static final String PACKAGE_KEYS = "--package-keys";

    private final PrintStream out;

    VerifyCommand(PrintStream out) {
        this.out = out;
    }

    int run(List<String> arguments) throws IOException {
        var options = new Options(arguments, OPTIONS, Set.of(PACKAGE_KEYS));
        if (options.words().isEmpty() || options.all("--key").isEmpty() != options.has(PACKAGE_KEYS)) {
            throw new UsageFault("verify … --key | --package-keys");
        }
        var known = file(options, "--checkpoint").map(SignedNote::parse);
        var growth = file(options, "--growth").map(AddCheckpoint::parse);
        var authorities = new ArrayList<X509Certificate>();
        for (var each : options.all("--time-authority")) {
            authorities.addAll(Certificates.fromPem(Files.readString(Path.of(each))));
        }
        var trust = new Trust(Keys.read(options.all("--key")), known, growth, authorities);
        var holds = true;
        var earlier = new ArrayList<Verification>();
        for (var word : options.words()) {
            var verification = VerifyPackage.verify(Path.of(word), trust);
            tell(word, verification);
            holds &= verification.holds() && agrees(earlier, verification);
            earlier.add(verification);
        }
        return holds ? AuditorKit.HOLDS : AuditorKit.DOES_NOT_HOLD;
    }

    /// Packages one after the other are of one log, and those of months are one row: a month without records is passed
    /// over, so that the one after it must go on from the one before.
    private boolean agrees(List<Verification> earlier, Verification now) {
        var wrong = new ArrayList<Finding>();
        earlier.stream()
                .map(now::forkFrom)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(wrong::add);
        earlier.stream()
                .filter(each -> each.lastPlace() > 0)
                .reduce((_, last) -> last)
                .flatMap(now::gapAfter)
                .ifPresent(wrong::add);
        wrong.forEach(finding -> say(out, finding.sentence()));
        return wrong.isEmpty();
    }

    private static Optional<String> file(Options options, String option) throws IOException {
        var file = options.one(option);
        return file.isPresent() ? Optional.of(Files.readString(Path.of(file.get()))) : Optional.empty();
    }

    private void tell(String name, Verification verification) {
        if (verification.holds()) {
            say(
                    out,
                    Text.of("成立:%s,%s 条记录全部与已签名的日志一致。", "Holds: %s, all of its %s records are on the signed log.")
                            .with(name, verification.records()));
        } else {
            say(out, Text.of("不成立:%s", "Does not hold: %s").with(name));
        }
        verification.findings().forEach(finding -> say(out, finding.sentence()));
        verification
                .about()
                .ifPresent(about -> say(
                        out,
                        Text.of("包内自称:%s %s,由 %s 于 %s 导出。", "It says of itself: %s %s, exported by %s at %s.")
                                .with(about.subject(), about.value(), about.madeBy(), about.madeAt())));
        verification
                .head()
                .ifPresent(head -> say(
                        out,
                        Text.of("检查点:日志共 %s 条,根 %s。", "Checkpoint: the log has %s records, root %s.")
                                .with(head.size(), head.root().base64())));
        verification
                .signed()
                .forEach(key -> say(out, Text.of("签名成立:%s", "Signed by: %s").with(key.text())));
        verification
                .witnessed()
                .forEach(signature -> say(
                        out,
                        Text.of("见证人 %s 于 %s 见证。", "Witnessed by %s at %s.")
                                .with(signature.name(), Cosignature.time(signature))));
        verification
                .stamp()
                .ifPresent(stamp -> say(
                        out,
                        Text.of(
                                        "时间戳:日志前 %s 条于 %s 已存在,%s 签发。",
                                        "Time stamp: the log's first %s records were there at %s, says %s.")
                                .with(stamp.size(), stamp.at(), stamp.authority())));
        verification.remarks().forEach(remark -> say(out, remark));
    }
}
