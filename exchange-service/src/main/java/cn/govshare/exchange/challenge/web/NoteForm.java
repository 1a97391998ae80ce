package cn.govshare.exchange.challenge.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChallengeNoteForm", description = "校核情况或理由 · findings or reasons")
record NoteForm(
        @Schema(description = "校核情况或理由(请勿填写个人信息)· findings or reasons, without personal data")
        @NotBlank @Size(max = 2000) @Nullable String note) {
    String text() {
        return Objects.requireNonNull(note).strip();
    }
}
