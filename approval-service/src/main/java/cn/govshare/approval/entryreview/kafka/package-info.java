/// Reads how the reviews of entries move on.
@NullMarked
package cn.govshare.approval.entryreview.kafka;

import org.jspecify.annotations.NullMarked;
