/// Keeps the wordings of the calendar in PostgreSQL.
@NullMarked
package cn.govshare.approval.calendar.jdbc;

import org.jspecify.annotations.NullMarked;
