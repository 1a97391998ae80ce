/// Verified tokens are remembered until they expire.
@NullMarked
package cn.govshare.gateway.token;

import org.jspecify.annotations.NullMarked;
