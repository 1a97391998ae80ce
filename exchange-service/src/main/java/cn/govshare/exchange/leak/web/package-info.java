/// Traces of leaks over HTTP.
@NullMarked
package cn.govshare.exchange.leak.web;

import org.jspecify.annotations.NullMarked;
