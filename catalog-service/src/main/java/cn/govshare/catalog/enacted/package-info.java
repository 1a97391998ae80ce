/// The working days and the legal text that the bureau has put in force, as the statutory clock tells them.
@NullMarked
package cn.govshare.catalog.enacted;

import org.jspecify.annotations.NullMarked;
