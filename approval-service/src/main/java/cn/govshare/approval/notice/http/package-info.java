/// Carries notices to the webhooks of departments.
@NullMarked
package cn.govshare.approval.notice.http;

import org.jspecify.annotations.NullMarked;
