/// Alarms and the rules of the watch over HTTP.
@NullMarked
package cn.govshare.audit.watch.web;

import org.jspecify.annotations.NullMarked;
