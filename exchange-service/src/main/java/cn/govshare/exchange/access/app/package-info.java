/// What is told of the use of grants, and when the ledger forgets.
@NullMarked
package cn.govshare.exchange.access.app;

import org.jspecify.annotations.NullMarked;
