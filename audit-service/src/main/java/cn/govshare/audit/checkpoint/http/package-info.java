/// The way to those outside the platform who see the log: witnesses and time stamp authorities.
@NullMarked
package cn.govshare.audit.checkpoint.http;

import org.jspecify.annotations.NullMarked;
