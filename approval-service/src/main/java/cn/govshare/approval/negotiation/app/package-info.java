/// What the two sides, the clock and the leading group do in a dispute.
@NullMarked
package cn.govshare.approval.negotiation.app;

import org.jspecify.annotations.NullMarked;
