/// Grants over HTTP.
@NullMarked
package cn.govshare.approval.grant.web;

import org.jspecify.annotations.NullMarked;
