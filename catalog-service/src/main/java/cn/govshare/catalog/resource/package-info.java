/// Information resources: what an entry of the catalog states, the rules of the law on it, and its life (art. 8 to 11,
/// 16).
@NullMarked
package cn.govshare.catalog.resource;

import org.jspecify.annotations.NullMarked;
