/// One page with the documents of all APIs.
@NullMarked
package cn.govshare.gateway.apidocs;

import org.jspecify.annotations.NullMarked;
