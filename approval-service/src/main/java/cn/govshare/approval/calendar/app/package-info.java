/// What can be done with the calendar.
@NullMarked
package cn.govshare.approval.calendar.app;

import org.jspecify.annotations.NullMarked;
