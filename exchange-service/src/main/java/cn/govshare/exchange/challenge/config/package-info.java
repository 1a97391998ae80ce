/// When old challenges are emptied.
@NullMarked
package cn.govshare.exchange.challenge.config;

import org.jspecify.annotations.NullMarked;
