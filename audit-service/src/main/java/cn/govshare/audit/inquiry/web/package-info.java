/// The auditor's questions over HTTP.
@NullMarked
package cn.govshare.audit.inquiry.web;

import org.jspecify.annotations.NullMarked;
