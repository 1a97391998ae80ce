package cn.govshare.auditorkit;

import static cn.govshare.auditorkit.AuditorKit.say;

import cn.govshare.auditorkit.Options.UsageFault;
import cn.govshare.auditorkit.verify.Trust;
import cn.govshare.auditorkit.verify.Verification;
import cn.govshare.auditorkit.verify.VerifyPackage;
import cn.govshare.evidence.note.AddCheckpoint;
import cn.govshare.evidence.note.Cosignature;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `verify`: packages one after the other; those of months also as one row without a gap.
final class VerifyCommand {
    private static final Set<String> OPTIONS = Set.of("--key", "--checkpoint", "--growth");
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
        var trust = new Trust(Keys.read(options.all("--key")), known, growth);
        var holds = true;
        Optional<Verification> before = Optional.empty();
        for (var word : options.words()) {
            var verification = VerifyPackage.verify(Path.of(word), trust);
            tell(word, verification);
            holds &= verification.holds() && followsOn(before, verification);
            before = Optional.of(verification);
        }
        return holds ? AuditorKit.HOLDS : AuditorKit.DOES_NOT_HOLD;
    }

    private static Optional<String> file(Options options, String option) throws IOException {
        var file = options.one(option);
        return file.isPresent() ? Optional.of(Files.readString(Path.of(file.get()))) : Optional.empty();
    }

    private boolean followsOn(Optional<Verification> before, Verification now) {
        var gap = before.flatMap(earlier -> now.gapAfter(earlier));
        gap.ifPresent(finding -> say(out, finding.sentence()));
        return gap.isEmpty();
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
        verification.remarks().forEach(remark -> say(out, remark));
    }
}
