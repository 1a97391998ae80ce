/// Source cases over HTTP.
@NullMarked
package cn.govshare.catalog.source.web;

import org.jspecify.annotations.NullMarked;
