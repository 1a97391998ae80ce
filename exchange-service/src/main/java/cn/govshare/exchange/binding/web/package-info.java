/// The bindings' operations.
@NullMarked
package cn.govshare.exchange.binding.web;

import org.jspecify.annotations.NullMarked;
