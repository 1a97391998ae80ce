/// The list of themes as the catalog's rules see it.
@NullMarked
package cn.govshare.catalog.jointcatalog.config;

import org.jspecify.annotations.NullMarked;
