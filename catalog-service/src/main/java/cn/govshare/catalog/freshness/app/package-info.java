/// Follows what is promised and what arrives.
@NullMarked
package cn.govshare.catalog.freshness.app;

import org.jspecify.annotations.NullMarked;
