/// What every call meets first: only known addresses, methods and headers come in.
@NullMarked
package cn.govshare.gateway.door;

import org.jspecify.annotations.NullMarked;
