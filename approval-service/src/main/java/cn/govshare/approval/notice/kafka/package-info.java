/// Feeds the copy of the departments' posts from the catalog's events.
@NullMarked
package cn.govshare.approval.notice.kafka;

import org.jspecify.annotations.NullMarked;
