/// The one clock that the platform reads.
@NullMarked
package cn.govshare.kit.time;

import org.jspecify.annotations.NullMarked;
