package cn.govshare.catalog.need;

import cn.govshare.catalog.datum.Traits;
import cn.govshare.catalog.datum.Wording;
import cn.govshare.kernel.vocabulary.ItemType;
import org.jspecify.annotations.Nullable;

/// A field of a form, or of a planned system's data.
///
/// @param label what it is called
/// @param about of whom or what, as in `企业`; empty when nothing is stated
public record Field(
        String label,
        String about,
        @Nullable ItemType type,
        @Nullable String codeList,
        FieldRole role) {
    /// What is compared of it.
    public Traits traits(Wording wording) {
        return new Traits(wording.name(label, about), type, codeList, null, null, false);
    }

    /// True when both mean the same field of one list.
    boolean isSameAs(String otherLabel, String otherAbout) {
        return label.equals(otherLabel) && about.equals(otherAbout);
    }
}
