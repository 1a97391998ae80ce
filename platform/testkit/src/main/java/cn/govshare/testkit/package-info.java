/// What tests of all modules share: real PostgreSQL and Kafka, tokens of any role, and the house's architecture rules.
@NullMarked
package cn.govshare.testkit;

import org.jspecify.annotations.NullMarked;
