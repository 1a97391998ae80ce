/// The grants as approval tells them.
@NullMarked
package cn.govshare.catalog.search.kafka;

import org.jspecify.annotations.NullMarked;
