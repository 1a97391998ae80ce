/// Verifies the whole log.
@NullMarked
package cn.govshare.audit.verification.app;

import org.jspecify.annotations.NullMarked;
