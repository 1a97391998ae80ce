/// The calendar over HTTP.
@NullMarked
package cn.govshare.approval.calendar.web;

import org.jspecify.annotations.NullMarked;
