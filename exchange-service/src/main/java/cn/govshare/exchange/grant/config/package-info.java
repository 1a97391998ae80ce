/// Puts the decision on uses together.
@NullMarked
package cn.govshare.exchange.grant.config;

import org.jspecify.annotations.NullMarked;
