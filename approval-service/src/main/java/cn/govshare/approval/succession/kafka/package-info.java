/// Learns of mergers from the catalog.
@NullMarked
package cn.govshare.approval.succession.kafka;

import org.jspecify.annotations.NullMarked;
