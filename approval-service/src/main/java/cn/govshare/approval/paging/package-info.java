/// Where a list goes on when its pages end with an id.
@NullMarked
package cn.govshare.approval.paging;

import org.jspecify.annotations.NullMarked;
