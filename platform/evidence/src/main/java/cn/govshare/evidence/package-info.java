/// What the log writes and what an auditor checks, readable by itself: no service, no framework.
@NullMarked
package cn.govshare.evidence;

import org.jspecify.annotations.NullMarked;
