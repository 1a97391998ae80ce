package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.BasisLevel;
import org.jspecify.annotations.Nullable;

/// The law, regulation or central policy by which something is not shared (art. 11(1)). What is not stated yet is
/// empty.
///
/// @param document title of the document
/// @param number its number (文号), as in `国务院令第711号`; laws have none
/// @param article the article of that document
/// @param text its words
@Article("11(1)")
public record NonSharingBasis(
        @Nullable BasisLevel level,
        String document,
        @Nullable String number,
        String article,
        String text) {
    static final NonSharingBasis UNSTATED = new NonSharingBasis(null, "", null, "", "");
}
