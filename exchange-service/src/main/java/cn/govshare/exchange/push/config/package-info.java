/// What pushes need done by itself.
@NullMarked
package cn.govshare.exchange.push.config;

import org.jspecify.annotations.NullMarked;
