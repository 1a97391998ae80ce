/// The dictionary that knows how Chinese is pronounced.
@NullMarked
package cn.govshare.catalog.words.config;

import org.jspecify.annotations.NullMarked;
