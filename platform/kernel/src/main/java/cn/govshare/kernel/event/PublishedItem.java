package cn.govshare.kernel.event;

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
        SharingType sharingType) {}
