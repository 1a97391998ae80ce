/// The log's name and keys, and when it signs.
@NullMarked
package cn.govshare.audit.checkpoint.config;

import org.jspecify.annotations.NullMarked;
