/// How much and how slowly a caller may send.
@NullMarked
package cn.govshare.gateway.limit;

import org.jspecify.annotations.NullMarked;
