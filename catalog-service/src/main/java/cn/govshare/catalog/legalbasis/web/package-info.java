/// The register over HTTP.
@NullMarked
package cn.govshare.catalog.legalbasis.web;

import org.jspecify.annotations.NullMarked;
