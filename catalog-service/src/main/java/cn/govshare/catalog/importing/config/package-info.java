/// Settings of imports.
@NullMarked
package cn.govshare.catalog.importing.config;

import org.jspecify.annotations.NullMarked;
