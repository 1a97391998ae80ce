/// The departments that take part in sharing (art. 2, 27).
@NullMarked
package cn.govshare.catalog.department;

import org.jspecify.annotations.NullMarked;
