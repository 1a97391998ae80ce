package cn.govshare.auditorkit.verify;

import cn.govshare.evidence.note.NoteSignature;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.evidence.pack.Manifest;
import cn.govshare.evidence.tree.TreeHead;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
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
/// @param about what the package says of itself, when it could be read
/// @param stamp the time stamp that holds, when there is one
public record Verification(
        List<Finding> findings,
        List<Text> remarks,
        Optional<TreeHead> head,
        List<VerifierKey> signed,
        List<NoteSignature> witnessed,
        long records,
        long firstPlace,
        long lastPlace,
        Optional<Manifest> about,
        Optional<Stamp> stamp) {
    /// That the log had so many records at a time, by an authority's word.
    ///
    /// @param isTrusted whether it is one of the authorities that the auditor named
    public record Stamp(Instant at, String authority, long size, boolean isTrusted) {}

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

    /// What is wrong when this package and an earlier one were proved against two logs.
    public Optional<Finding> forkFrom(Verification earlier) {
        return head.flatMap(mine -> earlier.head
                .filter(other -> other.size() == mine.size() && !other.root().equals(mine.root()))
                .map(_ -> Finding.of(FindingKind.PACKAGES_FORKED, mine.size())));
    }

    /// What is wrong when this package should begin where an earlier one ends. Packages that hold no records of
    /// their own say nothing.
    public Optional<Finding> gapAfter(Verification earlier) {
        return firstPlace == 0 || earlier.lastPlace == 0 || firstPlace == earlier.lastPlace + 1
                ? Optional.empty()
                : Optional.of(Finding.of(FindingKind.GAP_BETWEEN_PACKAGES, earlier.lastPlace, firstPlace));
    }
}
