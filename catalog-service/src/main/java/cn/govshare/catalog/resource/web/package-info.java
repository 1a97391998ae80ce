/// Information resources over HTTP.
@NullMarked
package cn.govshare.catalog.resource.web;

import org.jspecify.annotations.NullMarked;
