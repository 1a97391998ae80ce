/// Learns of publications and of pushed batches.
@NullMarked
package cn.govshare.catalog.freshness.kafka;

import org.jspecify.annotations.NullMarked;
