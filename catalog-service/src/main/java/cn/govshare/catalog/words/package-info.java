/// Chinese text as it is compared and searched: runs of characters, pairs of them, pinyin.
@NullMarked
package cn.govshare.catalog.words;

import org.jspecify.annotations.NullMarked;
