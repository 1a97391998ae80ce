/// The copy of the departments' names.
@NullMarked
package cn.govshare.exchange.department;

import org.jspecify.annotations.NullMarked;
