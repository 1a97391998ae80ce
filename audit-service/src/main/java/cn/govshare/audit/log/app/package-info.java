/// Takes records in.
@NullMarked
package cn.govshare.audit.log.app;

import org.jspecify.annotations.NullMarked;
