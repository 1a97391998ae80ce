/// What moves the statutory clock.
@NullMarked
package cn.govshare.approval.deadline.app;

import org.jspecify.annotations.NullMarked;
