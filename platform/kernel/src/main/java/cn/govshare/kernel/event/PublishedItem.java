package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DataGrade;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.ValueCheck;
import org.jspecify.annotations.Nullable;

/// An information item of a published entry.
///
/// @param name the item's field name, `[a-z][a-z0-9_]{0,62}`, unique within the entry
/// @param label the item's Chinese name
/// @param length greatest number of characters (STRING) or digits (DECIMAL)
/// @param scale digits after the point (DECIMAL)
/// @param key true when the item is part of the key that identifies a row
/// @param required true when every row must have a value
/// @param queryable true when an online query may search by it
/// @param codeList the standard whose codes the values are taken from
/// @param check the check-digit rule that every value must satisfy
/// @param sharingType how the item is shared, never wider than its entry
/// @param codeListVersion the version of the code list; absent for whichever is in force
/// @param sensitivity the item's own grade; absent when it is graded as its entry
/// @param element name of the data element (数据元) that the item is an occurrence of
public record PublishedItem(
        String name,
        String label,
        ItemType type,
        @Nullable Integer length,
        @Nullable Integer scale,
        boolean key,
        boolean required,
        boolean queryable,
        @Nullable String codeList,
        @Nullable ValueCheck check,
        SharingType sharingType,
        @Nullable String codeListVersion,
        @Nullable DataGrade sensitivity,
        @Nullable String element) {

    /// An item of which nothing more is stated, as all were at first.
    public PublishedItem(
            String name,
            String label,
            ItemType type,
            @Nullable Integer length,
            @Nullable Integer scale,
            boolean key,
            boolean required,
            boolean queryable,
            @Nullable String codeList,
            @Nullable ValueCheck check,
            SharingType sharingType) {
        this(
                name,
                label,
                type,
                length,
                scale,
                key,
                required,
                queryable,
                codeList,
                check,
                sharingType,
                null,
                null,
                null);
    }
}
