/// What somebody must look at: raised once for each cause, on the trail and among the figures.
@NullMarked
package cn.govshare.audit.alarm;

import org.jspecify.annotations.NullMarked;
