/// The trail itself: every record that a service leaves is kept once, and never changed.
@NullMarked
package cn.govshare.audit.log;

import org.jspecify.annotations.NullMarked;
