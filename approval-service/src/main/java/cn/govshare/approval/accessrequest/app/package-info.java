/// What can be done with an access request.
@NullMarked
package cn.govshare.approval.accessrequest.app;

import org.jspecify.annotations.NullMarked;
