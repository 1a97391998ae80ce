/// Signs what departments keep as proof: receipts of pushes, manifests of downloads.
@NullMarked
package cn.govshare.exchange.signing;

import org.jspecify.annotations.NullMarked;
