/// Downloads over HTTP.
@NullMarked
package cn.govshare.exchange.download.web;

import org.jspecify.annotations.NullMarked;
