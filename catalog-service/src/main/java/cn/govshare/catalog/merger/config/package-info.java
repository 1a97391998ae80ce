/// When mergers are carried out.
@NullMarked
package cn.govshare.catalog.merger.config;

import org.jspecify.annotations.NullMarked;
