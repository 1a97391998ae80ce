/// The gateway: the only door to the platform. It keeps nothing.
@NullMarked
package cn.govshare.gateway;

import org.jspecify.annotations.NullMarked;
