/// Notices, webhooks and dispatches over HTTP.
@NullMarked
package cn.govshare.approval.notice.web;

import org.jspecify.annotations.NullMarked;
