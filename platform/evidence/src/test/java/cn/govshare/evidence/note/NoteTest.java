package cn.govshare.evidence.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.tree.GrowingTree;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.evidence.tree.TiledTree;
import cn.govshare.evidence.tree.TreeHead;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Art. 24: the platform signs what it says of its log, and a witness what it saw")
class NoteTest {
    private static final String ORIGIN = "data.liyang.gov.cn/audit-log";
    private static final SigningKey ED25519 = SigningKey.generate(ORIGIN, SignatureKind.ED25519);
    private static final SigningKey SM2 = SigningKey.generate(ORIGIN, SignatureKind.SM2);
    private static final SigningKey WITNESS = SigningKey.generate("audit.liyang.gov.cn", SignatureKind.COSIGNATURE);
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    @Test
    void theExampleOfTheSpecificationIsAcceptedByItsKey() {
        var note = SignedNote.parse("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """);
        var key = VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(note.verify(List.of(key)).signed()).containsExactly(key);
        var changed = new SignedNote(note.text().replace("cryptography", "blockchain"), note.signatures());
        assertThat(changed.verify(List.of(key)).broken()).containsExactly(key);
        assertThat(changed.verify(List.of(key)).accepted()).isFalse();
    }

    @Test
    void theCosignatureOfTheSpecificationSaysItsTime() {
        var line = NoteSignature.parse("— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWX"
                + "EhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==");
        assertThat(Cosignature.time(line).getEpochSecond()).isEqualTo(1_679_315_147L);
    }

    @Test
    void aCheckpointCarriesSeveralSignaturesAndEachKeyFindsItsOwn() {
        var note = checkpoint(7).sign(List.of(ED25519, SM2));
        note = note.with(List.of(WITNESS.cosign(note.text(), NOON)));
        var read = SignedNote.parse(note.write());
        assertThat(read).isEqualTo(note);
        assertThat(read.verify(List.of(ED25519.verifier(), SM2.verifier(), WITNESS.verifier()))
                        .signed())
                .containsExactly(ED25519.verifier(), SM2.verifier(), WITNESS.verifier());
        assertThat(read.verify(List.of(SM2.verifier())).accepted()).isTrue();
        assertThat(Cosignature.time(read.signatures().getLast())).isEqualTo(NOON);
        assertThat(Checkpoint.of(read)).isEqualTo(checkpoint(7));
        assertThat(read.with(read.signatures())).isEqualTo(read);
    }

    @Test
    void nobodyIsBelievedWhoseKeyIsNotKnown() {
        var stranger = SigningKey.generate(ORIGIN, SignatureKind.ED25519);
        var verdict = checkpoint(7).sign(List.of(stranger)).verify(List.of(ED25519.verifier()));
        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.broken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SignatureKind.class)
    void everyChangeOfTextOrSignatureIsNoticed(SignatureKind kind) {
        var key = SigningKey.generate(ORIGIN, kind);
        var text = checkpoint(7).text();
        var signature = kind == SignatureKind.COSIGNATURE ? key.cosign(text, NOON) : key.sign(text);
        assertThat(key.verifier().verifies(text, signature)).isTrue();
        assertThat(key.verifier().verifies(text.replace("7", "8"), signature)).isFalse();
        var bytes = signature.bytes();
        for (var at = 0; at < bytes.length; at++) {
            var changed = bytes.clone();
            changed[at] ^= 1;
            assertThat(key.verifier().verifies(text, key.verifier().signed(changed)))
                    .as("byte %d of %s", at, kind)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(SignatureKind.class)
    void keysGoThroughPemAndThroughTheirLine(SignatureKind kind) {
        var key = SigningKey.generate(ORIGIN, kind);
        var verifier = key.verifier();
        assertThat(SigningKey.fromPem(ORIGIN, kind, key.pem()).verifier()).isEqualTo(verifier);
        assertThat(SigningKey.fromPem(ORIGIN, kind, key.pem()).pem()).isEqualTo(key.pem());
        assertThat(VerifierKey.fromPem(ORIGIN, kind, verifier.pem())).isEqualTo(verifier);
        assertThat(VerifierKey.parse(verifier.text())).isEqualTo(verifier);
        assertThat(key).asString().doesNotContain(key.pem().lines().toList().get(1));
    }

    @Test
    void oneKindsKeyIsNotReadAsAnothers() {
        assertThatThrownBy(() -> SigningKey.fromPem(ORIGIN, SignatureKind.SM2, ED25519.pem()))
                .isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> SigningKey.fromPem(ORIGIN, SignatureKind.ED25519, SM2.pem()))
                .isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> VerifierKey.fromPem(
                        ORIGIN, SignatureKind.SM2, ED25519.verifier().pem()))
                .isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> VerifierKey.fromPem(ORIGIN, SignatureKind.SM2, SM2.pem()))
                .isInstanceOf(MalformedEvidence.class);
        var changed = ED25519.verifier().text().replace(ED25519.verifier().id(), "00000000");
        assertThatThrownBy(() -> VerifierKey.parse(changed))
                .isInstanceOf(MalformedEvidence.class)
                .hasMessageContaining("the line was changed");
        assertThatThrownBy(() -> ED25519.cosign("x\n", NOON)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> WITNESS.sign("x\n")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\nno dash\n",
                "text\n\n— name\n",
                "text\n\n— name ###\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name AAAAAAAA",
                "te\u0001xt\n\n— name AAAAAAAA\n"
            })
    void whatIsNoSignedNoteIsRefused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(MalformedEvidence.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log\n7\n",
                "log\n07\nROOT\n",
                "log\n-1\nROOT\n",
                "\n7\nROOT\n",
                "log\n7\nROOT\n\n",
                "log\n7\nAAAA\n"
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text.replace("ROOT", Hash.EMPTY.base64())))
                .isInstanceOf(MalformedEvidence.class);
    }

    @Test
    void aProofGoesThroughItsText() {
        var records = List.of("one", "two", "three", "four", "five");
        var tiles = new HashMap<String, byte[]>();
        var growing = GrowingTree.empty();
        records.forEach(record -> growing.append(Hash.ofLeaf(bytes(record))));
        growing.takeWritten().forEach(tile -> tiles.put(tile.tile().path(), tile.hashes()));
        var tree = new TiledTree(5, tile -> tiles.getOrDefault(tile.path(), new byte[0]));
        var note = Checkpoint.of(ORIGIN, growing.head()).sign(List.of(ED25519, SM2));
        var proof = TlogProof.of("记录三", tree.inclusion(2, 5), note);
        assertThat(TlogProof.parse(proof.write())).isEqualTo(proof);
        assertThat(proof.write()).startsWith("c2sp.org/tlog-proof@v1\nextra ").contains("\nindex 2\n");
        var keys = List.of(ED25519.verifier());
        assertThat(proof.proves(bytes("three"), ORIGIN, keys)).isTrue();
        assertThat(proof.proves(bytes("four"), ORIGIN, keys)).isFalse();
        assertThat(proof.proves(bytes("three"), "another.log", keys)).isFalse();
        assertThat(proof.proves(bytes("three"), ORIGIN, List.of(WITNESS.verifier())))
                .isFalse();
        assertThatThrownBy(() -> TlogProof.of("", tree.inclusion(2, 4), note)).isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> TlogProof.parse(proof.write().replace("index 2", "index 02")))
                .isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> TlogProof.parse(proof.write().replace("@v1", "@v2")))
                .isInstanceOf(MalformedEvidence.class);
        var advance = new AddCheckpoint(3, tree.consistency(3, 5).path(), note);
        assertThat(AddCheckpoint.parse(advance.write())).isEqualTo(advance);
        assertThat(advance.consistency()
                        .proves(tree.head(3).root(), growing.head().root()))
                .isTrue();
        assertThatThrownBy(() -> AddCheckpoint.parse("new 3\n\n" + note.write()))
                .isInstanceOf(MalformedEvidence.class);
    }

    private static Checkpoint checkpoint(long size) {
        return Checkpoint.of(ORIGIN, new TreeHead(size, Hash.EMPTY));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
