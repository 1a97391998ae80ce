/// How a challenge is raised, verified, answered and printed.
@NullMarked
package cn.govshare.exchange.challenge.app;

import org.jspecify.annotations.NullMarked;
