/// Corrections over HTTP.
@NullMarked
package cn.govshare.exchange.correction.web;

import org.jspecify.annotations.NullMarked;
