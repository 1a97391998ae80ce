/// Keyed hashes that stand for citizens and bodies in records, so that no record names them.
@NullMarked
package cn.govshare.exchange.subject;

import org.jspecify.annotations.NullMarked;
