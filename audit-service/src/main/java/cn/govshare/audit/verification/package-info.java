/// Whether the log is still what was recorded: the first record that is not is named.
@NullMarked
package cn.govshare.audit.verification;

import org.jspecify.annotations.NullMarked;
