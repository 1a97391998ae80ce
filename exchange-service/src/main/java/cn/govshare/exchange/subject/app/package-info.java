/// What the auditor asks of the hashes, and how old keys end.
@NullMarked
package cn.govshare.exchange.subject.app;

import org.jspecify.annotations.NullMarked;
