/// The copy follows the catalog.
@NullMarked
package cn.govshare.exchange.department.kafka;

import org.jspecify.annotations.NullMarked;
