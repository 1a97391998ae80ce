/// Rule profiles over HTTP.
@NullMarked
package cn.govshare.approval.profile.web;

import org.jspecify.annotations.NullMarked;
