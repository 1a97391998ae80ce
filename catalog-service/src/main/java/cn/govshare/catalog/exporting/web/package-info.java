/// Exports over HTTP.
@NullMarked
package cn.govshare.catalog.exporting.web;

import org.jspecify.annotations.NullMarked;
