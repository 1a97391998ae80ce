/// What a case looks like on paper: the request form, the reply letter, the leading group's order, and everything that
/// happened on one page.
@NullMarked
package cn.govshare.approval.document;

import org.jspecify.annotations.NullMarked;
