/// What is done with base and theme catalogs, one class per use case.
@NullMarked
package cn.govshare.catalog.jointcatalog.app;

import org.jspecify.annotations.NullMarked;
