/// Passes the cases on.
@NullMarked
package cn.govshare.approval.succession.app;

import org.jspecify.annotations.NullMarked;
