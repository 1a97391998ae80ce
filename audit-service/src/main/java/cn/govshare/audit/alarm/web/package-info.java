/// Alarms over HTTP.
@NullMarked
package cn.govshare.audit.alarm.web;

import org.jspecify.annotations.NullMarked;
