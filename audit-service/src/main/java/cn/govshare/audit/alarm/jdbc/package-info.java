/// Alarms in PostgreSQL.
@NullMarked
package cn.govshare.audit.alarm.jdbc;

import org.jspecify.annotations.NullMarked;
