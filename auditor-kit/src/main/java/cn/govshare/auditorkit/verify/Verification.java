package cn.govshare.auditorkit.verify;

import cn.govshare.evidence.note.NoteSignature;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.evidence.tree.TreeHead;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.Optional;

/// What came out of checking a package.
///
/// @param findings what is wrong, the first record first; no more than [#MOST_FINDINGS]
/// @param remarks what an auditor should know although it is no fault
/// @param head of the log as the checkpoint says it, when it could be read
/// @param signed keys whose signatures under the checkpoint are true
/// @param witnessed signatures of witnesses among them
/// @param records that were hashed and found on the log
/// @param lastPlace of the last record in the package, 0 when there are none
public record Verification(
        List<Finding> findings,
        List<Text> remarks,
        Optional<TreeHead> head,
        List<VerifierKey> signed,
        List<NoteSignature> witnessed,
        long records,
        long firstPlace,
        long lastPlace) {
    /// After so many findings the rest of a package is not looked at.
    public static final int MOST_FINDINGS = 20;

    public Verification {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
        signed = List.copyOf(signed);
        witnessed = List.copyOf(witnessed);
    }

    /// Whether everything holds.
    public boolean holds() {
        return findings.isEmpty();
    }

    /// What is wrong when this package should begin where an earlier one ends. Packages that hold no records of
    /// their own say nothing.
    public Optional<Finding> gapAfter(Verification earlier) {
        return firstPlace == 0 || earlier.lastPlace == 0 || firstPlace == earlier.lastPlace + 1
                ? Optional.empty()
                : Optional.of(Finding.of(FindingKind.GAP_BETWEEN_PACKAGES, earlier.lastPlace, firstPlace));
    }
}
