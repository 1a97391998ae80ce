/// Queries over HTTP.
@NullMarked
package cn.govshare.exchange.query.web;

import org.jspecify.annotations.NullMarked;
