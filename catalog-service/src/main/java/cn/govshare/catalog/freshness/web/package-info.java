/// Freshness over HTTP.
@NullMarked
package cn.govshare.catalog.freshness.web;

import org.jspecify.annotations.NullMarked;
