/// Identity from the verified token and from nothing else.
@NullMarked
package cn.govshare.kit.security;

import org.jspecify.annotations.NullMarked;
