/// Base and theme catalogs over HTTP.
@NullMarked
package cn.govshare.catalog.jointcatalog.web;

import org.jspecify.annotations.NullMarked;
