/// Follows what the catalog publishes.
@NullMarked
package cn.govshare.catalog.datum.kafka;

import org.jspecify.annotations.NullMarked;
