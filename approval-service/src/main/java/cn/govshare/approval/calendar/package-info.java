/// The working calendar that deadlines are counted by: one wording of each year after the other, none ever lost.
@NullMarked
package cn.govshare.approval.calendar;

import org.jspecify.annotations.NullMarked;
