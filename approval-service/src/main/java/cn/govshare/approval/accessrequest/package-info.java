/// Access requests for conditional resources and the provider's reply (art. 17).
@NullMarked
package cn.govshare.approval.accessrequest;

import org.jspecify.annotations.NullMarked;
