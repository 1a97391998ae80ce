/// What the cases of the catalog have in common: a number, a life, who sees them, and a record of every step (art. 4,
/// 17(2), 23).
@NullMarked
package cn.govshare.catalog.casebook;

import org.jspecify.annotations.NullMarked;
