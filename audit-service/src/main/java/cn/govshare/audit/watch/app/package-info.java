/// What the watch does and who looks at it.
@NullMarked
package cn.govshare.audit.watch.app;

import org.jspecify.annotations.NullMarked;
