/// Carries notices by e-mail.
@NullMarked
package cn.govshare.approval.notice.smtp;

import org.jspecify.annotations.NullMarked;
