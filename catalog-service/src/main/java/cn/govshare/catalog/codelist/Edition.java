package cn.govshare.catalog.codelist;

import cn.govshare.kernel.event.CodeListAdopted;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.CodeListId;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An edition of a code list, which never changes: another wording is another edition.
///
/// @param edition which one, as in `2023`; items may name it as the version of their list
/// @param origin where it comes from, in words
/// @param keeper the department whose list it is; absent for what the platform ships
/// @param effectiveFrom first day that it counts, Asia/Shanghai
/// @param effectiveUntil last day that it counts; absent while no end is known
/// @param size how many codes it has
/// @param digest SHA-256 of its codes, hexadecimal: equal editions have equal ones
@Article("21")
public record Edition(
        CodeListId list,
        String edition,
        String title,
        String origin,
        @Nullable DepartmentCode keeper,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        int size,
        String digest,
        Instant adoptedAt) {
    /// The form of [#edition].
    public static final String FORM = "[A-Za-z0-9][A-Za-z0-9.-]{0,29}";

    public boolean counts(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveUntil == null || !day.isAfter(effectiveUntil));
    }

    /// True when both say the same, whenever they were adopted.
    public boolean isSameAs(Edition other) {
        return list.equals(other.list)
                && edition.equals(other.edition)
                && digest.equals(other.digest)
                && title.equals(other.title)
                && effectiveFrom.equals(other.effectiveFrom)
                && Objects.equals(effectiveUntil, other.effectiveUntil);
    }

    /// What the other services are told.
    public CodeListAdopted adopted(List<Code> codes) {
        return new CodeListAdopted(
                list.value(),
                edition,
                title,
                effectiveFrom,
                effectiveUntil,
                codes.stream().map(Code::code).toList(),
                1);
    }
}
