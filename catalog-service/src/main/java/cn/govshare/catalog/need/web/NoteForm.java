package cn.govshare.catalog.need.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "CaseNoteForm", description = "说明 · a note")
record NoteForm(
        @Schema(description = "理由或说明 · reason") @NotBlank @Size(max = 2000) @Pattern(regexp = FieldForm.WORDS) @Nullable String note) {
    String text() {
        return Objects.requireNonNull(note).strip();
    }
}
