/// Which call goes to which service, and how it is carried there and back as a stream.
@NullMarked
package cn.govshare.gateway.route;

import org.jspecify.annotations.NullMarked;
