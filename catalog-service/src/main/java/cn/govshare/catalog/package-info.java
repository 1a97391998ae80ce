/// The catalog service: what exists, whose it is and on what terms it is shared (art. 7 to 11).
@NullMarked
package cn.govshare.catalog;

import org.jspecify.annotations.NullMarked;
