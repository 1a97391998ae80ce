/// Tells the posts of departments what becomes of challenges of data, which the exchange keeps (art. 19).
@NullMarked
package cn.govshare.approval.challenge.app;

import org.jspecify.annotations.NullMarked;
