/// Follows what the exchange tells of data that arrived and of grants that were used.
@NullMarked
package cn.govshare.approval.grant.kafka;

import org.jspecify.annotations.NullMarked;
