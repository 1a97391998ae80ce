/// Delegations over HTTP.
@NullMarked
package cn.govshare.approval.delegation.web;

import org.jspecify.annotations.NullMarked;
