/// Notices: what a post is told, once, in the platform, by e-mail and by webhook, with receipts.
@NullMarked
package cn.govshare.approval.notice;

import org.jspecify.annotations.NullMarked;
