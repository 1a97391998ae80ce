/// A service as small as can be, on which the kit is tried.
@NullMarked
package cn.govshare.kit;

import org.jspecify.annotations.NullMarked;
