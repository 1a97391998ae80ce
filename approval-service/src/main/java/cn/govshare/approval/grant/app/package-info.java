/// What can be done with a grant.
@NullMarked
package cn.govshare.approval.grant.app;

import org.jspecify.annotations.NullMarked;
