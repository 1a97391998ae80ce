/// Hashes for the auditor over HTTP.
@NullMarked
package cn.govshare.exchange.subject.web;

import org.jspecify.annotations.NullMarked;
