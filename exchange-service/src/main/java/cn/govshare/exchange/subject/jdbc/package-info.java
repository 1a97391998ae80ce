/// The keys of the hashes in PostgreSQL, where they can be erased.
@NullMarked
package cn.govshare.exchange.subject.jdbc;

import org.jspecify.annotations.NullMarked;
