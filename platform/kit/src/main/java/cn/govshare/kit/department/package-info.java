/// Which departments are no more, as every service has to know it.
@NullMarked
package cn.govshare.kit.department;

import org.jspecify.annotations.NullMarked;
