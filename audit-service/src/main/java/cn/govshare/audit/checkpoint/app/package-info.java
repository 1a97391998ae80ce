/// Signs checkpoints, shows the log and proves that a record is on it.
@NullMarked
package cn.govshare.audit.checkpoint.app;

import org.jspecify.annotations.NullMarked;
