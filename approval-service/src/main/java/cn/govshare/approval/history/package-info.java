/// What happened to each case, step by step, with article and actor (art. 17, 24).
@NullMarked
package cn.govshare.approval.history;

import org.jspecify.annotations.NullMarked;
