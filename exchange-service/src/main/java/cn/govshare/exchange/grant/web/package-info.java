/// What answers say of quotas.
@NullMarked
package cn.govshare.exchange.grant.web;

import org.jspecify.annotations.NullMarked;
