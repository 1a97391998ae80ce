/// The feed over HTTP.
@NullMarked
package cn.govshare.catalog.follow.web;

import org.jspecify.annotations.NullMarked;
