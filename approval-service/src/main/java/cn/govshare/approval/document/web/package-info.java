/// Documents over HTTP.
@NullMarked
package cn.govshare.approval.document.web;

import org.jspecify.annotations.NullMarked;
