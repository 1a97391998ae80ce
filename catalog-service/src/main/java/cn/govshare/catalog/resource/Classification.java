package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.Article;
import org.jspecify.annotations.Nullable;

/// Where an entry stands in the catalog's tree below its kind (类): division, group and detail (项、目、细目) by name, as the
/// national guide (发改高技〔2017〕1272号) has them.
@Article("8(1)")
public record Classification(
        @Nullable String division,
        @Nullable String group,
        @Nullable String detail) {}
