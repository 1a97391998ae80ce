/// Events leave with the change that they tell of: one transaction, then a relay that keeps the order per aggregate.
@NullMarked
package cn.govshare.kit.outbox;

import org.jspecify.annotations.NullMarked;
