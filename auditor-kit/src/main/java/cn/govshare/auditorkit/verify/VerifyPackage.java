package cn.govshare.auditorkit.verify;

import cn.govshare.auditorkit.verify.Verification.Stamp;
import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.SignatureKind;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.evidence.pack.EvidencePackage;
import cn.govshare.evidence.pack.Manifest;
import cn.govshare.evidence.tree.AuthenticTiles;
import cn.govshare.evidence.tree.TileReader;
import cn.govshare.evidence.tree.TiledTree;
import cn.govshare.evidence.tree.TreeHead;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks one package from end to end: who signed, whether the tree is the signed one, each record, each
/// column, and whether the log went on from what the auditor knew before.
@Article({"22", "24"})
public final class VerifyPackage {
    private final Trust trust;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Text> remarks = new ArrayList<>();

    private VerifyPackage(Trust trust) {
        this.trust = trust;
    }

    /// @param path a zip, or the folder that it was unpacked into
    public static Verification verify(Path path, Trust trust) {
        return new VerifyPackage(trust).verify(path);
    }

    private Verification verify(Path path) {
        var reading = EvidencePackage.MANIFEST;
        try (var files = PackageFiles.open(path)) {
            var manifest = Manifest.read(files.bytes(reading));
            reading = EvidencePackage.CHECKPOINT;
            var note = SignedNote.parse(files.text(reading));
            var checkpoint = Checkpoint.of(note);
            reading = EvidencePackage.KEYS;
            var signed = checkSignatures(note, files);
            checkOrigin(manifest, checkpoint);
            TileReader tiles = tile -> files.bytes(tile.path());
            checkKnown(checkpoint, tiles);
            reading = EvidencePackage.STAMPED;
            var stamp = new CheckTimeStamp(files, trust, this::report, remarks::add).check(note);
            reading = EvidencePackage.RECORDS;
            return checkRecords(files, manifest, note, signed, tiles, stamp);
        } catch (TooManyFindings e) {
            return nothing();
        } catch (MalformedEvidence | IOException e) {
            findings.add(Finding.of(FindingKind.UNREADABLE, reading, String.valueOf(e.getMessage())));
            return nothing();
        }
    }

    private Verification checkRecords(
            PackageFiles files,
            Manifest manifest,
            SignedNote note,
            List<VerifierKey> signed,
            TileReader tiles,
            Optional<Stamp> stamp)
            throws IOException {
        var head = Checkpoint.of(note).head();
        var authentic = new AuthenticTiles(head, tiles);
        var records = new CheckRecords(files, manifest, note, authentic, this::report);
        if (manifest.records() > 0 && !makesTheRoot(authentic)) {
            report(Finding.of(FindingKind.TREE_NOT_SIGNED));
        }
        try {
            records.check();
        } catch (TooManyFindings e) {
            remarks.add(Text.of("问题过多,其余未再检查。", "Too much is wrong; the rest was not looked at."));
        }
        if (manifest.whole()) {
            remarks.addAll(records.producers().remarks());
        } else {
            remarks.add(Text.of(
                    "包内记录是挑选出来的:每条都已证明,但不能证明没有漏选;要查是否齐全,请核对整月的证据包。",
                    "These records were picked: each is proved, but not that none was left out; to find out, take the"
                            + " packages of whole months."));
        }
        var witnessed = note.signatures().stream()
                .filter(signature ->
                        signed.stream().anyMatch(key -> key.kind() == SignatureKind.COSIGNATURE && key.made(signature)))
                .toList();
        return new Verification(
                findings,
                remarks,
                Optional.of(head),
                signed,
                witnessed,
                records.proved(),
                records.firstPlace(),
                records.lastPlace(),
                Optional.of(manifest),
                stamp);
    }

    private static boolean makesTheRoot(AuthenticTiles tiles) {
        try {
            return tiles.edgeMakesTheRoot();
        } catch (MalformedEvidence e) {
            return false;
        }
    }

    private List<VerifierKey> checkSignatures(SignedNote note, PackageFiles files) {
        var keys = trust.keys();
        if (keys.isEmpty()) {
            keys = files.text(EvidencePackage.KEYS)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(VerifierKey::parse)
                    .toList();
            remarks.add(Text.of(
                    "所用公钥取自证据包本身,只能说明包内前后一致;请与您另行取得的公钥核对。",
                    "The keys were taken from the package itself, which shows only that it agrees with itself; compare them"
                            + " with those that you were given elsewhere."));
        }
        var verdict = note.verify(keys);
        verdict.broken().forEach(key -> report(Finding.of(FindingKind.SIGNATURE_FALSE, key.text())));
        keys.stream()
                .filter(key ->
                        !verdict.signed().contains(key) && !verdict.broken().contains(key))
                .forEach(key -> report(Finding.of(FindingKind.NOT_SIGNED, key.text())));
        return verdict.signed();
    }

    private void checkOrigin(Manifest manifest, Checkpoint checkpoint) {
        if (!manifest.origin().equals(checkpoint.origin())) {
            report(Finding.of(FindingKind.OTHER_LOG, manifest.origin(), checkpoint.origin()));
        }
        if (manifest.size() != checkpoint.size()) {
            report(Finding.of(FindingKind.OTHER_SIZE, manifest.size(), checkpoint.size()));
        }
        if (manifest.subject().equals(Manifest.MONTH) && !manifest.whole()) {
            report(Finding.of(FindingKind.MONTH_NOT_WHOLE));
        }
    }

    private void checkKnown(Checkpoint checkpoint, TileReader tiles) {
        trust.known().ifPresent(known -> {
            var before = Checkpoint.of(known);
            if (!before.origin().equals(checkpoint.origin())) {
                report(Finding.of(FindingKind.OTHER_LOG, before.origin(), checkpoint.origin()));
            } else if (before.size() == checkpoint.size()) {
                if (!before.root().equals(checkpoint.root())) {
                    report(Finding.of(FindingKind.FORK, before.size()));
                }
            } else if (before.size() > checkpoint.size()) {
                checkOlder(before, checkpoint);
            } else if (!grewOutOf(before.head(), checkpoint, tiles)) {
                report(Finding.of(FindingKind.NOT_A_CONTINUATION, checkpoint.size(), before.size()));
            }
        });
    }

    /// A package may be older than the auditor's checkpoint, if a proof says that the one grew into the other.
    private void checkOlder(Checkpoint known, Checkpoint checkpoint) {
        var proved = trust.growth()
                .map(growth -> growth.consistency())
                .filter(growth -> growth.from() == checkpoint.size() && growth.to() == known.size())
                .filter(growth -> growth.proves(checkpoint.root(), known.root()));
        if (proved.isEmpty()) {
            report(Finding.of(FindingKind.SET_BACK, known.size(), checkpoint.size()));
        }
    }

    private boolean grewOutOf(TreeHead before, Checkpoint checkpoint, TileReader tiles) {
        var given = trust.growth()
                .filter(growth -> Checkpoint.of(growth.checkpoint()).head().equals(checkpoint.head()));
        if (given.isPresent() && given.get().oldSize() == before.size()) {
            return given.get().consistency().proves(before.root(), checkpoint.root());
        }
        try {
            return new TiledTree(checkpoint.size(), tiles)
                    .consistency(before.size(), checkpoint.size())
                    .proves(before.root(), checkpoint.root());
        } catch (MalformedEvidence e) {
            report(Finding.of(FindingKind.CONSISTENCY_UNKNOWN, before.size(), checkpoint.size()));
            return true;
        }
    }

    private boolean findingsAreMany() {
        return findings.size() >= Verification.MOST_FINDINGS;
    }

    private void report(Finding finding) {
        findings.add(finding);
        if (findingsAreMany()) {
            throw new TooManyFindings();
        }
    }

    private Verification nothing() {
        return new Verification(
                findings, remarks, Optional.empty(), List.of(), List.of(), 0, 0, 0, Optional.empty(), Optional.empty());
    }

    private static final class TooManyFindings extends RuntimeException {
        private TooManyFindings() {
            super("too many findings", null, false, false);
        }
    }
}
