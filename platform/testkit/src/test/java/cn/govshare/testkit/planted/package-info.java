/// Proves that every house rule fires on a planted violation, and only there.
@NullMarked
package cn.govshare.testkit.planted;

import org.jspecify.annotations.NullMarked;
