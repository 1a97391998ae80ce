/// What is done about needs, one class per use case.
@NullMarked
package cn.govshare.catalog.need.app;

import org.jspecify.annotations.NullMarked;
