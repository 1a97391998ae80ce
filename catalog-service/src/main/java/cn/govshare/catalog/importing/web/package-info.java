/// Imports over HTTP.
@NullMarked
package cn.govshare.catalog.importing.web;

import org.jspecify.annotations.NullMarked;
