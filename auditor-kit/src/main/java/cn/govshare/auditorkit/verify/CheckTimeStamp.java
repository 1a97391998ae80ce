package cn.govshare.auditorkit.verify;

import cn.govshare.auditorkit.verify.Verification.Stamp;
import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.note.AddCheckpoint;
import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.SignatureKind;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.evidence.pack.EvidencePackage;
import cn.govshare.evidence.stamp.TimeStamp;
import cn.govshare.kernel.vocabulary.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Checks the time stamp in a package: that it is about the checkpoint beside it, that the platform signed that
/// checkpoint, that the package's log grew out of it, and who made it.
final class CheckTimeStamp {
    private final PackageFiles files;
    private final Trust trust;
    private final Consumer<Finding> report;
    private final Consumer<Text> remark;

    CheckTimeStamp(PackageFiles files, Trust trust, Consumer<Finding> report, Consumer<Text> remark) {
        this.files = files;
        this.trust = trust;
        this.report = report;
        this.remark = remark;
    }

    /// @param checkpoint that of the package
    /// @return the time stamp when it holds
    Optional<Stamp> check(SignedNote checkpoint) {
        if (!files.has(EvidencePackage.STAMP)) {
            if (!trust.timeAuthorities().isEmpty()) {
                report.accept(Finding.of(FindingKind.TIME_STAMP_MISSING));
            }
            return Optional.empty();
        }
        try {
            return checkPresent(checkpoint);
        } catch (MalformedEvidence e) {
            report.accept(Finding.of(FindingKind.TIME_STAMP_FALSE, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<Stamp> checkPresent(SignedNote checkpoint) {
        var stamp = TimeStamp.parse(files.bytes(EvidencePackage.STAMP));
        var stamped = files.bytes(EvidencePackage.STAMPED);
        if (!stamp.isOf(stamped) || !stamp.isSigned()) {
            throw new MalformedEvidence("it is about another checkpoint, or was changed (%s)".formatted(stamp.at()));
        }
        var earlier = SignedNote.parse(new String(stamped, StandardCharsets.UTF_8));
        if (!logKeys().isEmpty() && !earlier.verify(logKeys()).accepted()) {
            throw new MalformedEvidence("the log did not sign the checkpoint that it is about");
        }
        requireGrowth(earlier, checkpoint);
        var isTrusted = stamp.isSignedUnder(trust.timeAuthorities());
        if (!trust.timeAuthorities().isEmpty() && !isTrusted) {
            report.accept(Finding.of(FindingKind.TIME_STAMP_UNKNOWN, stamp.authority()));
            return Optional.empty();
        }
        if (!isTrusted) {
            remark.accept(Text.of(
                    "时间戳与其自带证书一致,但未核对签发机构:请以 --time-authority 给出机构证书。",
                    "The time stamp agrees with the certificate that it carries; give the authority's with"
                            + " --time-authority to know who made it."));
        }
        return Optional.of(
                new Stamp(stamp.at(), stamp.authority(), Checkpoint.of(earlier).size(), isTrusted));
    }

    private void requireGrowth(SignedNote earlier, SignedNote checkpoint) {
        var before = Checkpoint.of(earlier);
        var now = Checkpoint.of(checkpoint);
        var growth =
                AddCheckpoint.parse(files.text(EvidencePackage.STAMPED_GROWTH)).consistency();
        if (!before.origin().equals(now.origin())
                || growth.from() != before.size()
                || growth.to() != now.size()
                || !growth.proves(before.root(), now.root())) {
            throw new MalformedEvidence("the package's log did not grow out of the stamped one");
        }
    }

    private List<VerifierKey> logKeys() {
        return trust.keys().stream()
                .filter(key -> key.kind() != SignatureKind.COSIGNATURE)
                .toList();
    }
}
