/// The base and theme catalogs: which department leads each, and which contribute (art. 11(2), 11(3)).
@NullMarked
package cn.govshare.catalog.jointcatalog;

import org.jspecify.annotations.NullMarked;
