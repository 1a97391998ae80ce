/// Pushes over HTTP.
@NullMarked
package cn.govshare.exchange.push.web;

import org.jspecify.annotations.NullMarked;
