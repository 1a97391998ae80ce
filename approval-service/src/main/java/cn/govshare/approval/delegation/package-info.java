/// Which department may file access requests for which other (art. 17, 27).
@NullMarked
package cn.govshare.approval.delegation;

import org.jspecify.annotations.NullMarked;
