package cn.govshare.audit.checkpoint.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.SignatureKind;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.SigningKey;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.evidence.tree.TreeHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("F13: the checkpoint outside the database is whole or as before")
class LastSignedFileTest {
    private static final SigningKey KEY = SigningKey.generate("govshare/audit-log", SignatureKind.ED25519);

    @TempDir
    Path folder;

    private static SignedNote note(long size) {
        return Checkpoint.of("govshare/audit-log", new TreeHead(size, Hash.ofLeaf(new byte[] {1})))
                .sign(List.of(KEY));
    }

    @Test
    void whatIsKeptIsThere() {
        var file = new LastSignedFile(folder.resolve("last"));
        assertThat(file.read()).isEmpty();
        assertThat(file.isThere()).isFalse();
        file.keep(note(1));
        file.keep(note(2));
        assertThat(file.read()).contains(note(2));
    }

    @Test
    void whoeverDiedWhileWritingLeftTheOneBefore() throws IOException {
        var file = new LastSignedFile(folder.resolve("last"));
        file.keep(note(1));
        Files.writeString(folder.resolve("last.next"), "govshare/audit-log\n2");
        assertThat(file.read()).contains(note(1));
        file.keep(note(3));
        assertThat(file.read()).contains(note(3));
    }

    @Test
    void whatCanNotBeReadIsThereAndSaysNothing() throws IOException {
        for (var broken : List.of(new byte[0], new byte[200], new byte[] {(byte) 0xff, (byte) 0xfe, '\n', '\n', 'x'})) {
            Files.write(folder.resolve("last"), broken);
            var file = new LastSignedFile(folder.resolve("last"));
            assertThat(file.read()).isEmpty();
            assertThat(file.isThere()).isTrue();
        }
    }

    @Test
    void whereNothingCanBeWrittenWhoeverSignsIsTold() {
        var file = new LastSignedFile(folder.resolve("gone/last"));
        assertThatThrownBy(() -> file.keep(note(1))).isInstanceOf(UncheckedIOException.class);
        assertThat(file.read()).isEmpty();
    }
}
