/// Follows publications and due dates.
@NullMarked
package cn.govshare.catalog.legalbasis.kafka;

import org.jspecify.annotations.NullMarked;
