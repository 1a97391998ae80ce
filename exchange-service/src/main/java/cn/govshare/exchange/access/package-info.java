/// Which department received what, so that a correction finds everyone who holds the old value, and how much a grant is
/// used.
@NullMarked
package cn.govshare.exchange.access;

import org.jspecify.annotations.NullMarked;
