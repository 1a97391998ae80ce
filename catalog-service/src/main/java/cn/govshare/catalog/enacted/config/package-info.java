/// The legal text that counts while the bureau has chosen none.
@NullMarked
package cn.govshare.catalog.enacted.config;

import org.jspecify.annotations.NullMarked;
