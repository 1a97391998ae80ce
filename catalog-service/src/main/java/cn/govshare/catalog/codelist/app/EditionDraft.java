package cn.govshare.catalog.codelist.app;

import cn.govshare.kernel.vocabulary.CodeListId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is stated of an edition beside its codes.
public record EditionDraft(
        CodeListId list,
        String edition,
        String title,
        String origin,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil) {}
