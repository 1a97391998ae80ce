/// Binds providers' own tables to published entries: which column holds which item (art. 16).
@NullMarked
package cn.govshare.exchange.binding;

import org.jspecify.annotations.NullMarked;
