/// Search over HTTP.
@NullMarked
package cn.govshare.catalog.search.web;

import org.jspecify.annotations.NullMarked;
