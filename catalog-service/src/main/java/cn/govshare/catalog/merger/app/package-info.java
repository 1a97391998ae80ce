/// What is done with mergers, one class per use case.
@NullMarked
package cn.govshare.catalog.merger.app;

import org.jspecify.annotations.NullMarked;
