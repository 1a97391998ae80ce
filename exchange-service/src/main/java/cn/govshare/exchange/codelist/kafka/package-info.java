/// Feeds the copy of the code lists from the catalog's events.
@NullMarked
package cn.govshare.exchange.codelist.kafka;

import org.jspecify.annotations.NullMarked;
