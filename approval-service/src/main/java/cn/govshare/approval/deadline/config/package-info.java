/// Which rules the clock follows and how often it looks.
@NullMarked
package cn.govshare.approval.deadline.config;

import org.jspecify.annotations.NullMarked;
