/// The live watch over the trail: what is unusual raises an alarm, which somebody acknowledges.
@NullMarked
package cn.govshare.audit.watch;

import org.jspecify.annotations.NullMarked;
