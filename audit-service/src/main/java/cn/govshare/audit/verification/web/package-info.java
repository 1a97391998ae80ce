/// Verifications over HTTP.
@NullMarked
package cn.govshare.audit.verification.web;

import org.jspecify.annotations.NullMarked;
