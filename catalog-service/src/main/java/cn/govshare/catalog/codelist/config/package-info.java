/// The code lists that come with the platform.
@NullMarked
package cn.govshare.catalog.codelist.config;

import org.jspecify.annotations.NullMarked;
