package cn.govshare.catalog.datum;

import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ValueCheck;
import org.jspecify.annotations.Nullable;

/// What is compared of a datum; what is not known is absent.
public record Traits(
        DatumName name,
        @Nullable ItemType type,
        @Nullable String codeList,
        @Nullable ValueCheck check,
        @Nullable String element,
        boolean ofBaseRegister) {}
