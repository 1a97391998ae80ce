/// The rule profiles of the city: which legal text's numbers new cases begin under, and those that running cases keep.
@NullMarked
package cn.govshare.approval.profile;

import org.jspecify.annotations.NullMarked;
