/// The law's numbers as data: rule profiles, the working calendar and check digits.
@NullMarked
package cn.govshare.kernel.rule;

import org.jspecify.annotations.NullMarked;
