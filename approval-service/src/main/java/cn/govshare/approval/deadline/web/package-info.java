/// Deadlines over HTTP.
@NullMarked
package cn.govshare.approval.deadline.web;

import org.jspecify.annotations.NullMarked;
