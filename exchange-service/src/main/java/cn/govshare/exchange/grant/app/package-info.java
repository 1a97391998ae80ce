/// How providers limit the use of grants.
@NullMarked
package cn.govshare.exchange.grant.app;

import org.jspecify.annotations.NullMarked;
