/// Reads how the catalog's cases move on.
@NullMarked
package cn.govshare.approval.catalogcase.kafka;

import org.jspecify.annotations.NullMarked;
