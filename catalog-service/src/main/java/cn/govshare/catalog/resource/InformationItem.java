package cn.govshare.catalog.resource;

import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.DataGrade;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.ValueCheck;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One information item (信息项) of a resource.
///
/// @param name the field name that data is pushed and queried under
/// @param label the Chinese name
/// @param length greatest number of characters (STRING) or digits (DECIMAL)
/// @param scale digits after the point (DECIMAL)
/// @param key true when the item is part of what identifies a row
/// @param required true when every row must have a value
/// @param queryable true when an online query may search by it
/// @param codeList the standard whose codes the values are taken from
/// @param codeListVersion the version of the code list; absent for whichever is in force
/// @param check the check-digit rule that every value must satisfy
/// @param sharingType the item's own sharing type; absent when it is shared as its entry is
/// @param sensitivity the item's own grade; absent when it is graded as its entry
/// @param element name of the data element (数据元) that the item is an occurrence of
public record InformationItem(
        String name,
        String label,
        ItemType type,
        @Nullable Integer length,
        @Nullable Integer scale,
        boolean key,
        boolean required,
        boolean queryable,
        @Nullable String codeList,
        @Nullable String codeListVersion,
        @Nullable ValueCheck check,
        @Nullable SharingType sharingType,
        @Nullable DataGrade sensitivity,
        @Nullable String element) {

    public SharingType sharedAs(SharingType entry) {
        return Objects.requireNonNullElse(sharingType, entry);
    }

    PublishedItem published(SharingType entry) {
        return new PublishedItem(
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
                sharedAs(entry),
                codeListVersion,
                sensitivity,
                element);
    }
}
