/// Reads the records that the services send.
@NullMarked
package cn.govshare.audit.log.kafka;

import org.jspecify.annotations.NullMarked;
