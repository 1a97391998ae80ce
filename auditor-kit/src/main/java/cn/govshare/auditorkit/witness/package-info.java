/// A witness of the log (C2SP tlog-witness): keeps one checkpoint, cosigns what goes on from it, refuses all
/// else.
@NullMarked
package cn.govshare.auditorkit.witness;

import org.jspecify.annotations.NullMarked;
