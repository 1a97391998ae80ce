/// Public keys for whoever verifies.
@NullMarked
package cn.govshare.exchange.signing.web;

import org.jspecify.annotations.NullMarked;
