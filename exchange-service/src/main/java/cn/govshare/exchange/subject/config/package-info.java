/// When old keys are erased.
@NullMarked
package cn.govshare.exchange.subject.config;

import org.jspecify.annotations.NullMarked;
