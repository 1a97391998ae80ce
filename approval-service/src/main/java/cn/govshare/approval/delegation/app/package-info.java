/// Giving and ending the leave to file requests for one's department.
@NullMarked
package cn.govshare.approval.delegation.app;

import org.jspecify.annotations.NullMarked;
