/// The evidence package: records of the trail with all that proves them, in one zip that is checked offline.
@NullMarked
package cn.govshare.evidence.pack;

import org.jspecify.annotations.NullMarked;
