/// Time stamps of RFC 3161: that a checkpoint was there at a time, by the word of somebody who is neither the platform
/// nor the auditor.
@NullMarked
package cn.govshare.evidence.stamp;

import org.jspecify.annotations.NullMarked;
