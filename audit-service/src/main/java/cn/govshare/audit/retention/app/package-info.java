/// Archives months and prunes them.
@NullMarked
package cn.govshare.audit.retention.app;

import org.jspecify.annotations.NullMarked;
