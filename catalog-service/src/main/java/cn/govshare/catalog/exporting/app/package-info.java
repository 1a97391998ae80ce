/// Writing exports as they are read, one class per use case.
@NullMarked
package cn.govshare.catalog.exporting.app;

import org.jspecify.annotations.NullMarked;
