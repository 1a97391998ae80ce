/// Which rule profile is in force when nobody chose one.
@NullMarked
package cn.govshare.approval.profile.config;

import org.jspecify.annotations.NullMarked;
