/// Tells posts of the reviews of entries, and has the clock count them (art. 8(2)).
@NullMarked
package cn.govshare.approval.entryreview.app;

import org.jspecify.annotations.NullMarked;
