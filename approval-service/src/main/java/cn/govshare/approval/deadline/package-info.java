/// The statutory clock: every dated duty, when it is due and how it ended.
@NullMarked
package cn.govshare.approval.deadline;

import org.jspecify.annotations.NullMarked;
