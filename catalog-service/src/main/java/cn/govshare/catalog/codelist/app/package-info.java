/// What is done with code lists, one class per use case.
@NullMarked
package cn.govshare.catalog.codelist.app;

import org.jspecify.annotations.NullMarked;
