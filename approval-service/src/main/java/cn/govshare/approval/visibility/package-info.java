/// Whose cases an actor may see.
@NullMarked
package cn.govshare.approval.visibility;

import org.jspecify.annotations.NullMarked;
