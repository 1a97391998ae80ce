/// The same request sent twice has one effect and one answer.
@NullMarked
package cn.govshare.kit.idempotency;

import org.jspecify.annotations.NullMarked;
