/// Keeping and reading the feed of changes, one class per use case.
@NullMarked
package cn.govshare.catalog.follow.app;

import org.jspecify.annotations.NullMarked;
