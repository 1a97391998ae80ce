package cn.govshare.auditorkit.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.auditorkit.SampleLog;
import cn.govshare.auditorkit.Unpacked;
import cn.govshare.auditorkit.foreign.ForeignTools.Ending;
import cn.govshare.evidence.note.AddCheckpoint;
import cn.govshare.evidence.note.SignatureKind;
import cn.govshare.evidence.note.SigningKey;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.evidence.tree.TiledTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Art. 24: evidence is verified by code that nobody here wrote")
class ForeignVerificationTest {
    private static final int SIZE = 70_000;
    private static final SampleLog LOG = SampleLog.of(SIZE);

    @TempDir
    Path folder;

    private Path unpacked = Path.of("");

    private static VerifierKey key(SignatureKind kind) {
        return LOG.keys().stream()
                .map(SigningKey::verifier)
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Nested
    @DisplayName("the checksum database code of Go")
    class Go {
        @BeforeEach
        void month() {
            unpacked = Unpacked.of(LOG.month(folder.resolve("month.zip"), 65_000, 67_000), folder.resolve("month"))
                    .folder();
        }

        private Ending verify(String... further) {
            var command = new ArrayList<>(List.of(
                    ForeignTools.go().toString(),
                    unpacked.toString(),
                    key(SignatureKind.ED25519).text()));
            command.addAll(List.of(further));
            return ForeignTools.run(folder, Map.of(), command.toArray(String[]::new));
        }

        @Test
        void findsEveryRecordOfAMonthOnTheSignedLog() {
            assertThat(verify()).isEqualTo(new Ending(0, "HOLDS: 2001 records of 70000\n"));
        }

        @Test
        void findsThatTheLogGrewOutOfAnOlderOne() {
            // The tiles at hand prove growth from a size whose edge is within the month.
            var older = new TiledTree(SIZE, LOG).head(66_560);
            assertThat(verify("66560", older.root().base64()).code()).isZero();
            assertThat(verify("66560", LOG.checkpoint().text().lines().toList().get(2))
                            .said())
                    .startsWith("REFUSED");
        }

        @Test
        void refusesAnEditedRecordAnEditedSizeAndAnEditedTile() {
            var opened = new Unpacked(unpacked);
            opened.changeRecords(lines -> {
                lines.set(1000, lines.get(1000).replace("PERMITTED", "DENIED"));
                return lines;
            });
            assertThat(verify().said()).startsWith("REFUSED: place 66000");
            month();
            new Unpacked(unpacked).change("checkpoint", text -> text.replace("70000", "69999"));
            assertThat(verify().said()).startsWith("REFUSED");
            month();
            new Unpacked(unpacked).changeBytes("tile/0/255", bytes -> bytes[5] ^= 1);
            assertThat(verify().said()).startsWith("REFUSED");
        }
    }

    @Nested
    @DisplayName("the npm package @transmute/rfc9162")
    class Npm {
        @BeforeEach
        void matter() {
            unpacked = Unpacked.of(
                            LOG.matter(folder.resolve("case.zip"), place -> place % 997 == 3), folder.resolve("case"))
                    .folder();
        }

        private Ending verify(String... further) {
            var command = new ArrayList<>(List.of("node", ForeignTools.node().toString(), unpacked.toString()));
            command.addAll(List.of(further));
            return ForeignTools.run(folder, Map.of(), command.toArray(String[]::new));
        }

        @Test
        void findsTheRecordsOfACaseAndTheGrowthOfTheLog() throws IOException {
            assertThat(verify()).isEqualTo(new Ending(0, "HOLDS: 71 records\n"));
            var path = new TiledTree(SIZE, LOG).consistency(41_234, SIZE).path();
            var file = folder.resolve("growth");
            Files.writeString(file, new AddCheckpoint(41_234, path, LOG.checkpoint()).write());
            var older = new TiledTree(SIZE, LOG).head(41_234).root().base64();
            assertThat(verify(file.toString(), older).code()).isZero();
            var other = new TiledTree(SIZE, LOG).head(41_233).root().base64();
            assertThat(verify(file.toString(), other).said()).startsWith("REFUSED: the log did not grow");
        }

        @Test
        void refusesAnEditedRecord() {
            new Unpacked(unpacked).changeRecords(lines -> {
                lines.set(2, lines.get(2).replace("PERMITTED", "DENIED"));
                return lines;
            });
            assertThat(verify().said()).isEqualTo("REFUSED: place 1997 is not proved\n");
        }
    }

    @Nested
    @DisplayName("OpenSSL")
    class OpenSsl {
        private Ending verify(String text) throws IOException {
            var note = LOG.checkpoint();
            var key = key(SignatureKind.SM2);
            var signature =
                    note.signatures().stream().filter(key::made).findFirst().orElseThrow();
            Files.write(folder.resolve("signature"), signature.bytes());
            Files.writeString(folder.resolve("text"), text.isEmpty() ? note.text() : text);
            Files.writeString(folder.resolve("key.pem"), key.pem());
            return ForeignTools.run(
                    folder,
                    Map.of(),
                    "openssl",
                    "dgst",
                    "-sm3",
                    "-verify",
                    "key.pem",
                    "-sigopt",
                    "distid:1234567812345678",
                    "-signature",
                    "signature",
                    "text");
        }

        @Test
        void acceptsTheSm2SignatureOfACheckpointAndRefusesItUnderAnother() throws IOException {
            assertThat(verify("").said()).contains("Verified OK");
            var other = verify(LOG.checkpoint().text().replace("70000", "70001"));
            assertThat(other.code()).isNotZero();
            assertThat(other.said()).contains("Verification failure");
        }

        @Test
        void itsKeysAreReadHere() throws IOException {
            for (var each : Map.of(
                            SignatureKind.SM2,
                            "openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:SM2 -out key.pem",
                            SignatureKind.ED25519,
                            "openssl genpkey -algorithm ED25519 -out key.pem")
                    .entrySet()) {
                assertThat(ForeignTools.run(folder, Map.of(), each.getValue().split(" ", -1))
                                .code())
                        .isZero();
                var key = SigningKey.fromPem(
                        SampleLog.ORIGIN, each.getKey(), Files.readString(folder.resolve("key.pem")));
                assertThat(ForeignTools.run(
                                        folder,
                                        Map.of(),
                                        "openssl",
                                        "pkey",
                                        "-in",
                                        "key.pem",
                                        "-pubout",
                                        "-out",
                                        "public.pem")
                                .code())
                        .isZero();
                assertThat(VerifierKey.fromPem(
                                SampleLog.ORIGIN, each.getKey(), Files.readString(folder.resolve("public.pem"))))
                        .isEqualTo(key.verifier());
            }
        }
    }
}
