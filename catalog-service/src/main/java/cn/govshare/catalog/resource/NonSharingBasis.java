package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.BasisLevel;
import org.jspecify.annotations.Nullable;

/// The law, regulation or central policy by which something is not shared (art. 11(1)). What is not stated yet is
/// empty.
///
/// @param document title and number of the document
/// @param article the article of that document
/// @param text its words
@Article("11(1)")
public record NonSharingBasis(@Nullable BasisLevel level, String document, String article, String text) {
    static final NonSharingBasis UNSTATED = new NonSharingBasis(null, "", "", "");
}
