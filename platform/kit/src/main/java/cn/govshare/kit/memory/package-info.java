/// What is asked for with every call and seldom changes, kept in memory for a moment.
@NullMarked
package cn.govshare.kit.memory;

import org.jspecify.annotations.NullMarked;
