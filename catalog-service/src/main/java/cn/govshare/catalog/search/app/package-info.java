/// What is asked of the search, one class per use case.
@NullMarked
package cn.govshare.catalog.search.app;

import org.jspecify.annotations.NullMarked;
