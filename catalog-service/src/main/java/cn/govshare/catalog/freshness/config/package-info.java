/// What operators may set for freshness.
@NullMarked
package cn.govshare.catalog.freshness.config;

import org.jspecify.annotations.NullMarked;
