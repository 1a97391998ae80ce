/// Bundles over HTTP.
@NullMarked
package cn.govshare.exchange.bundle.web;

import org.jspecify.annotations.NullMarked;
