/// The approval service: what departments ask of each other, what was granted, and the dates that the law sets.
@NullMarked
package cn.govshare.approval;

import org.jspecify.annotations.NullMarked;
