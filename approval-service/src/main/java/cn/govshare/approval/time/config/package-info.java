/// The service's clock, which is the database's.
@NullMarked
package cn.govshare.approval.time.config;

import org.jspecify.annotations.NullMarked;
