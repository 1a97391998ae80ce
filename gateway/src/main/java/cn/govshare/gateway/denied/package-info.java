/// Calls that are turned away for want of a valid token are recorded.
@NullMarked
package cn.govshare.gateway.denied;

import org.jspecify.annotations.NullMarked;
