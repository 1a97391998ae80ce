/// The gateway's own word on calls that took data, so that the trail can be held against it.
@NullMarked
package cn.govshare.gateway.taken;

import org.jspecify.annotations.NullMarked;
