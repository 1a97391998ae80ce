/// The log over HTTP, as C2SP tlog-tiles lays it out.
@NullMarked
package cn.govshare.audit.checkpoint.web;

import org.jspecify.annotations.NullMarked;
