/// Raises alarms.
@NullMarked
package cn.govshare.audit.alarm.app;

import org.jspecify.annotations.NullMarked;
