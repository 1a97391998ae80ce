/// The six exceptions of the platform and the stable codes that their problem documents carry.
@NullMarked
package cn.govshare.kernel.problem;

import org.jspecify.annotations.NullMarked;
