/// Checks an evidence package with nothing but the package and the keys that the auditor has from elsewhere.
@NullMarked
package cn.govshare.auditorkit.verify;

import org.jspecify.annotations.NullMarked;
