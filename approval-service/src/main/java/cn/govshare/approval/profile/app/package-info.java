/// What can be done with rule profiles.
@NullMarked
package cn.govshare.approval.profile.app;

import org.jspecify.annotations.NullMarked;
