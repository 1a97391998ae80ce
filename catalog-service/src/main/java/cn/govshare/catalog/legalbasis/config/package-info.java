/// What operators may set for the register.
@NullMarked
package cn.govshare.catalog.legalbasis.config;

import org.jspecify.annotations.NullMarked;
