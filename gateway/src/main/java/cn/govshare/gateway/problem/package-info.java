/// The gateway's own errors as problem documents.
@NullMarked
package cn.govshare.gateway.problem;

import org.jspecify.annotations.NullMarked;
