/// Finding entries of the catalog: by words, pinyin and initials, by facets, and by what the viewer may obtain (art.
/// 7).
@NullMarked
package cn.govshare.catalog.search;

import org.jspecify.annotations.NullMarked;
