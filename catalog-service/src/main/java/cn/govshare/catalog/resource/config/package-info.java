/// What operators may set for the catalog.
@NullMarked
package cn.govshare.catalog.resource.config;

import org.jspecify.annotations.NullMarked;
