/// What is done about data that are held twice, one class per use case.
@NullMarked
package cn.govshare.catalog.source.app;

import org.jspecify.annotations.NullMarked;
