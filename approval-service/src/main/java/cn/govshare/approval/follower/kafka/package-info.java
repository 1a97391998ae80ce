/// Reads what becomes of followed entries.
@NullMarked
package cn.govshare.approval.follower.kafka;

import org.jspecify.annotations.NullMarked;
