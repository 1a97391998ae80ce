/// What becomes of a department's cases when it is merged into another one (art. 27).
@NullMarked
package cn.govshare.approval.succession;

import org.jspecify.annotations.NullMarked;
