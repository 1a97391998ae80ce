/// Negotiations over HTTP.
@NullMarked
package cn.govshare.approval.negotiation.web;

import org.jspecify.annotations.NullMarked;
