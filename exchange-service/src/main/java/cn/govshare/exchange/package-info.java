/// The exchange: data sets, pushes, queries and downloads, and the one decision on their use (art. 14 to 18).
@NullMarked
package cn.govshare.exchange;

import org.jspecify.annotations.NullMarked;
