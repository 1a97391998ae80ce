/// When the log is looked after.
@NullMarked
package cn.govshare.audit.log.config;

import org.jspecify.annotations.NullMarked;
