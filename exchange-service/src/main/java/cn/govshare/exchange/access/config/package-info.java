/// When the ledger is gathered and pruned.
@NullMarked
package cn.govshare.exchange.access.config;

import org.jspecify.annotations.NullMarked;
