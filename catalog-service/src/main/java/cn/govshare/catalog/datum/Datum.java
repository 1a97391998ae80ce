package cn.govshare.catalog.datum;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.ValueCheck;
import org.jspecify.annotations.Nullable;

/// An item of an entry in force: a datum that a department holds.
///
/// @param item field name of the item
/// @param label its Chinese name
/// @param element the data element that it is an occurrence of
/// @param sharingType how the item is shared
/// @param ofBaseRegister true when the entry belongs to a base register, whose items are what they are for everybody
public record Datum(
        ResourceCode resource,
        String resourceName,
        DepartmentCode provider,
        String item,
        String label,
        ItemType type,
        @Nullable String codeList,
        @Nullable ValueCheck check,
        @Nullable String element,
        SharingType sharingType,
        boolean ofBaseRegister) {

    /// What is compared of it.
    public Traits traits(Wording wording) {
        return new Traits(wording.name(label, resourceName), type, codeList, check, element, ofBaseRegister);
    }
}
