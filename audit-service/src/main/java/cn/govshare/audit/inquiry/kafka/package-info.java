/// Learns of cases and of the catalog from the other services.
@NullMarked
package cn.govshare.audit.inquiry.kafka;

import org.jspecify.annotations.NullMarked;
