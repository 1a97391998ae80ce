/// Events arrive once: deduplicated, in one transaction with their effect, and set aside when they can't be read.
@NullMarked
package cn.govshare.kit.inbox;

import org.jspecify.annotations.NullMarked;
