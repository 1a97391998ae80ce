package cn.govshare.auditorkit.verify;

import static cn.govshare.auditorkit.verify.FindingKind.COLUMN;
import static cn.govshare.auditorkit.verify.FindingKind.CONSISTENCY_UNKNOWN;
import static cn.govshare.auditorkit.verify.FindingKind.COUNT;
import static cn.govshare.auditorkit.verify.FindingKind.FORK;
import static cn.govshare.auditorkit.verify.FindingKind.MONTH_NOT_WHOLE;
import static cn.govshare.auditorkit.verify.FindingKind.NOT_A_CONTINUATION;
import static cn.govshare.auditorkit.verify.FindingKind.NOT_SIGNED;
import static cn.govshare.auditorkit.verify.FindingKind.OTHER_LOG;
import static cn.govshare.auditorkit.verify.FindingKind.OTHER_PLACES;
import static cn.govshare.auditorkit.verify.FindingKind.OTHER_SIZE;
import static cn.govshare.auditorkit.verify.FindingKind.OUT_OF_ORDER;
import static cn.govshare.auditorkit.verify.FindingKind.PROOF_FALSE;
import static cn.govshare.auditorkit.verify.FindingKind.RECORD_CHANGED;
import static cn.govshare.auditorkit.verify.FindingKind.RECORD_MISSING;
import static cn.govshare.auditorkit.verify.FindingKind.RECORD_MOVED;
import static cn.govshare.auditorkit.verify.FindingKind.SET_BACK;
import static cn.govshare.auditorkit.verify.FindingKind.SIGNATURE_FALSE;
import static cn.govshare.auditorkit.verify.FindingKind.TILE_FORGED;
import static cn.govshare.auditorkit.verify.FindingKind.TREE_NOT_SIGNED;
import static cn.govshare.auditorkit.verify.FindingKind.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.auditorkit.SampleLog;
import cn.govshare.auditorkit.Unpacked;
import cn.govshare.evidence.note.AddCheckpoint;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.SigningKey;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.evidence.tree.TiledTree;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Art. 22, 24: an auditor verifies offline, and every tampering is named")
class VerifyPackageTest {
    private static final SampleLog LOG = SampleLog.of(1000);
    private static final List<VerifierKey> KEYS =
            LOG.keys().stream().map(SigningKey::verifier).toList();

    @TempDir
    Path folder;

    private Unpacked unpacked;

    @BeforeEach
    void unpack() {
        var zip = LOG.month(folder.resolve("month.zip"), 301, 900);
        unpacked = Unpacked.of(zip, folder.resolve("month"));
    }

    private Verification verify() {
        return VerifyPackage.verify(unpacked.folder(), Trust.in(KEYS));
    }

    private static List<FindingKind> kinds(Verification verification) {
        return verification.findings().stream().map(Finding::kind).toList();
    }

    @Test
    void anUntouchedPackageHolds() {
        for (var path : List.of(folder.resolve("month.zip"), unpacked.folder())) {
            var verification = VerifyPackage.verify(path, Trust.in(KEYS));
            assertThat(verification.findings()).isEmpty();
            assertThat(verification.records()).isEqualTo(600);
            assertThat(verification.signed()).containsExactlyElementsOf(KEYS);
            assertThat(verification.remarks()).isEmpty();
        }
    }

    @Test
    void scatteredRecordsHoldWithTheirProofs() {
        var zip = LOG.matter(folder.resolve("case.zip"), place -> place % 97 == 1);
        assertThat(VerifyPackage.verify(zip, Trust.in(KEYS)).records()).isEqualTo(11);
        assertThat(VerifyPackage.verify(zip, Trust.in(KEYS)).holds()).isTrue();
        assertThat(VerifyPackage.verify(zip, Trust.in(KEYS)).remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.en()).contains("not that none was left out"));
        var opened = Unpacked.of(zip, folder.resolve("case"));
        opened.change("proofs/98.tlog-proof", text -> text.replace("index 97", "index 96"));
        var verification = VerifyPackage.verify(opened.folder(), Trust.in(KEYS));
        assertThat(kinds(verification)).containsExactly(PROOF_FALSE);
        assertThat(verification.findings().getFirst().place()).isEqualTo(98);
    }

    @Test
    void anEmptyMonthHolds() {
        var zip = LOG.month(folder.resolve("empty.zip"), 2000, 3000);
        assertThat(VerifyPackage.verify(zip, Trust.in(KEYS)).holds()).isTrue();
    }

    @Nested
    @DisplayName("T18: whoever can write to the database or to the package")
    class Tampering {
        @Test
        void editsOneRecord() {
            unpacked.changeRecords(lines -> {
                lines.set(99, lines.get(99).replace("\"rows\":0", "\"rows\":7"));
                return lines;
            });
            var verification = verify();
            assertThat(kinds(verification)).containsExactly(RECORD_CHANGED, COLUMN);
            var finding = verification.findings().getFirst();
            assertThat(finding.place()).isEqualTo(400);
            assertThat(finding.sentence().zh()).contains("第 400 条").contains("00000000-0000-4000-8000-000000000400");
            assertThat(verification.records()).isEqualTo(599);
        }

        @Test
        void editsTheRecordAndItsLeafInTheTile() {
            unpacked.changeRecords(lines -> {
                lines.set(99, lines.get(99).replace("\"rows\":0", "\"rows\":7"));
                return lines;
            });
            // Place 400 is index 399: hash 143 of tile 1.
            unpacked.changeBytes("tile/0/001", hashes -> hashes[143 * 32] ^= 1);
            var verification = verify();
            assertThat(verification.findings().getFirst().kind()).isEqualTo(TILE_FORGED);
            assertThat(verification.findings().getFirst().sentence().en()).contains("tile/0/001");
        }

        @Test
        void editsWhatIsShownOfARecord() {
            unpacked.changeTable(lines -> {
                lines.set(5, lines.get(5).replace("\"PERMITTED\"", "\"DENIED\""));
                return lines;
            });
            var verification = verify();
            assertThat(kinds(verification)).containsExactly(COLUMN);
            assertThat(verification.findings().getFirst().sentence().en())
                    .isEqualTo("The record at place 305 (id 00000000-0000-4000-8000-000000000305) is shown with"
                            + " \"decision\" = \"DENIED\", the signed record says \"PERMITTED\".");
        }

        @Test
        void cutsTheTail() {
            unpacked.changeRecords(lines -> lines.subList(0, 500));
            unpacked.changeTable(lines -> lines.subList(0, 501));
            var verification = verify();
            assertThat(kinds(verification)).containsExactly(RECORD_MISSING, COUNT);
            assertThat(verification.findings().getFirst().sentence().en())
                    .isEqualTo("The records from place 801 to place 900 are missing.");
        }

        @Test
        void cutsTheTailAndSaysThatTheLogIsShorter() {
            unpacked.change("checkpoint", text -> text.replace("\n1000\n", "\n800\n"));
            unpacked.change("manifest.json", text -> text.replace("\"size\":1000", "\"size\":800"));
            assertThat(kinds(verify())).contains(SIGNATURE_FALSE, TREE_NOT_SIGNED);
        }

        @Test
        void takesOneRecordOut() {
            unpacked.changeRecords(lines -> {
                lines.remove(10);
                return lines;
            });
            unpacked.changeTable(lines -> {
                lines.remove(11);
                return lines;
            });
            var verification = verify();
            assertThat(kinds(verification)).containsExactly(RECORD_MISSING, COUNT);
            assertThat(verification.findings().getFirst().place()).isEqualTo(311);
        }

        @Test
        void swapsTwoRecords() {
            unpacked.changeRecords(lines -> {
                Collections.swap(lines, 20, 21);
                return lines;
            });
            var verification = verify();
            assertThat(verification.findings().stream()
                            .filter(each -> each.kind() == RECORD_MOVED)
                            .map(each -> each.sentence().en()))
                    .containsExactly(
                            "The record at place 321 (id 00000000-0000-4000-8000-000000000322) has been moved: on the log it"
                                    + " stands at place 322.",
                            "The record at place 322 (id 00000000-0000-4000-8000-000000000321) has been moved: on the log it"
                                    + " stands at place 321.");
        }

        @Test
        void swapsTwoRecordsWithTheirPlaces() {
            unpacked.changeRecords(lines -> {
                Collections.swap(lines, 20, 21);
                return lines;
            });
            unpacked.changeTable(lines -> {
                Collections.swap(lines, 21, 22);
                return lines;
            });
            assertThat(kinds(verify())).contains(RECORD_MISSING, OUT_OF_ORDER);
        }

        @Test
        void namesAnotherSize() {
            unpacked.change("manifest.json", text -> text.replace("\"size\":1000", "\"size\":1001"));
            assertThat(kinds(verify())).containsExactly(OTHER_SIZE);
        }

        @Test
        void namesAnotherLog() {
            unpacked.change("manifest.json", text -> text.replace(SampleLog.ORIGIN, "data.nanjing.gov.cn/audit-log"));
            assertThat(kinds(verify())).containsExactly(OTHER_LOG);
        }

        @Test
        void rewritesTheWholeLogWithoutTheKey() {
            var forged = SampleLog.of(1000);
            var zip = forged.month(folder.resolve("forged.zip"), 301, 900);
            assertThat(kinds(VerifyPackage.verify(zip, Trust.in(KEYS)))).containsExactly(NOT_SIGNED, NOT_SIGNED);
            // Its own keys say nothing against it, which is why the auditor brings his.
            var byItself = VerifyPackage.verify(zip, Trust.in(List.of()));
            assertThat(byItself.holds()).isTrue();
            assertThat(byItself.remarks()).hasSize(1);
        }

        @Test
        void forgesTheRoot() {
            var root = LOG.checkpoint().text().lines().toList().get(2);
            unpacked.change(
                    "checkpoint",
                    text -> text.replace(
                            root, LOG.checkpoint(999).text().lines().toList().get(2)));
            var verification = verify();
            assertThat(kinds(verification)).contains(SIGNATURE_FALSE, TREE_NOT_SIGNED);
            assertThat(verification.findings().getFirst().sentence().en())
                    .endsWith("under the checkpoint is false: the checkpoint or the signature was changed.");
        }

        @Test
        void breaksASignatureOrTheWholeCheckpoint() {
            unpacked.change("checkpoint", text -> {
                var line = text.lines()
                        .filter(each -> each.startsWith("— "))
                        .findFirst()
                        .orElseThrow();
                var at = line.length() - 9;
                return text.replace(
                        line, line.substring(0, at) + (line.charAt(at) == 'A' ? 'B' : 'A') + line.substring(at + 1));
            });
            assertThat(kinds(verify())).containsExactly(SIGNATURE_FALSE);
            unpacked.change("checkpoint", text -> "nothing\n");
            assertThat(verify().findings().getFirst().sentence().en())
                    .contains("\"checkpoint\" is missing or can't be read");
        }

        @Test
        void saysThatAMonthMayLeaveSomethingOut() {
            unpacked.changeRecords(lines -> {
                lines.remove(10);
                return lines;
            });
            unpacked.changeTable(lines -> {
                lines.remove(11);
                return lines;
            });
            unpacked.change(
                    "manifest.json",
                    text -> text.replace("\"whole\":true", "\"whole\":false")
                            .replace("\"records\":600", "\"records\":599"));
            assertThat(kinds(verify())).containsExactly(MONTH_NOT_WHOLE);
        }

        @Test
        void saysThatThePackageBeginsElsewhere() {
            unpacked.change("manifest.json", text -> text.replace("\"firstPlace\":301", "\"firstPlace\":350"));
            assertThat(kinds(verify())).containsExactly(OTHER_PLACES);
            assertThat(verify().firstPlace()).isEqualTo(301);
        }

        @Test
        void takesFilesAway() {
            unpacked.remove("tile/1/000.p/3");
            assertThat(kinds(verify())).contains(TREE_NOT_SIGNED, TILE_FORGED);
            unpacked.remove("checkpoint");
            assertThat(kinds(verify())).containsExactly(UNREADABLE);
        }
    }

    @Nested
    @DisplayName("Art. 22: whoever holds the platform's keys too is caught by a checkpoint that the auditor kept")
    class KeptCheckpoint {
        private Verification verify(SampleLog now, SignedNote kept, Optional<AddCheckpoint> growth) {
            var zip = now.month(folder.resolve("now.zip"), 301, 400);
            return VerifyPackage.verify(zip, new Trust(KEYS, Optional.of(kept), growth));
        }

        private static Optional<AddCheckpoint> growth(SampleLog log, long from, long to) {
            var path = new TiledTree(log.size(), log).consistency(from, to).path();
            return Optional.of(new AddCheckpoint(from, path, log.checkpoint(to)));
        }

        @Test
        void theSameLogGoesOn() {
            assertThat(verify(LOG, LOG.checkpoint(), Optional.empty()).holds()).isTrue();
            assertThat(verify(LOG, LOG.checkpoint(700), growth(LOG, 700, 1000)).holds())
                    .isTrue();
            assertThat(kinds(verify(LOG, LOG.checkpoint(700), Optional.empty())))
                    .containsExactly(CONSISTENCY_UNKNOWN);
        }

        @Test
        void historyIsRewritten() {
            var rewritten = LOG.rewritten(350, "decision", "DENIED");
            assertThat(verify(rewritten, rewritten.checkpoint(), Optional.empty())
                            .holds())
                    .isTrue();
            assertThat(kinds(verify(rewritten, LOG.checkpoint(), Optional.empty())))
                    .containsExactly(FORK);
            assertThat(kinds(verify(rewritten, LOG.checkpoint(700), growth(rewritten, 700, 1000))))
                    .containsExactly(NOT_A_CONTINUATION);
        }

        @Test
        void yesterdaysBackupIsRestored() {
            var older = LOG.write(
                    folder.resolve("older.zip"), "month", "2026-11", true, place -> place <= 10, LOG.checkpoint(800));
            var known = Optional.of(LOG.checkpoint());
            assertThat(kinds(VerifyPackage.verify(older, new Trust(KEYS, known, Optional.empty()))))
                    .containsExactly(SET_BACK);
            // A package that is merely older than the checkpoint is proved by its growth.
            assertThat(VerifyPackage.verify(older, new Trust(KEYS, known, growth(LOG, 800, 1000)))
                            .holds())
                    .isTrue();
        }
    }
}
