/// A start that cannot work says in one line what is missing and what to do.
@NullMarked
package cn.govshare.kit.start;

import org.jspecify.annotations.NullMarked;
