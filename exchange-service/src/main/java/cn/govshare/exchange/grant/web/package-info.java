/// Limits on the use of grants over HTTP, and what answers say of quotas.
@NullMarked
package cn.govshare.exchange.grant.web;

import org.jspecify.annotations.NullMarked;
