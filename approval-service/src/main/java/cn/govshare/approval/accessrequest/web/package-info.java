/// Access requests over HTTP.
@NullMarked
package cn.govshare.approval.accessrequest.web;

import org.jspecify.annotations.NullMarked;
