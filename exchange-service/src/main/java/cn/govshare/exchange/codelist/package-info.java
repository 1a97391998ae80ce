/// The exchange's copy of the code lists that values are held against (art. 21).
@NullMarked
package cn.govshare.exchange.codelist;

import org.jspecify.annotations.NullMarked;
