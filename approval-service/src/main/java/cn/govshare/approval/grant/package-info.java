/// What a consumer may use, for what and until when (art. 17, 18).
@NullMarked
package cn.govshare.approval.grant;

import org.jspecify.annotations.NullMarked;
