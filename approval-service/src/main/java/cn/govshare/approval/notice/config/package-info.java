/// Wakes the sending of notices.
@NullMarked
package cn.govshare.approval.notice.config;

import org.jspecify.annotations.NullMarked;
