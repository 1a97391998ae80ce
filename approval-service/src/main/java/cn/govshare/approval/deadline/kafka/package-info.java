/// Takes duties of the other services into the clock.
@NullMarked
package cn.govshare.approval.deadline.kafka;

import org.jspecify.annotations.NullMarked;
