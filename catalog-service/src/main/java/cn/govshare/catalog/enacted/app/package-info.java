/// Follows what the bureau puts in force.
@NullMarked
package cn.govshare.catalog.enacted.app;

import org.jspecify.annotations.NullMarked;
