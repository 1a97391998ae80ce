/// Challenges over HTTP.
@NullMarked
package cn.govshare.exchange.challenge.web;

import org.jspecify.annotations.NullMarked;
