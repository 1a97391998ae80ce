/// Tells, reads and acknowledges notices.
@NullMarked
package cn.govshare.approval.notice.app;

import org.jspecify.annotations.NullMarked;
