/// Mergers over HTTP.
@NullMarked
package cn.govshare.catalog.merger.web;

import org.jspecify.annotations.NullMarked;
