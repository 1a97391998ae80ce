/// How the data of the catalog are kept and compared.
@NullMarked
package cn.govshare.catalog.datum.app;

import org.jspecify.annotations.NullMarked;
