/// The working calendar that deadlines are counted by, and its reading over HTTP.
@NullMarked
@ReadSide
package cn.govshare.approval.calendar;

import cn.govshare.kernel.vocabulary.ReadSide;
import org.jspecify.annotations.NullMarked;
