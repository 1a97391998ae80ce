package cn.govshare.kit.trial;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.SharingType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;

record NoteForm(
        @NotBlank @Nullable String title,
        @NotNull @Positive @Nullable Integer count,
        @NotNull @Nullable SharingType sharingType,
        @Nullable DepartmentCode department,
        @NotNull @Valid @Nullable List<LineForm> lines) {
    record LineForm(@NotBlank @Nullable String text) {}
}
