/// Planted for the tests of the house rules: keeps all of them.
@NullMarked
package cn.govshare.kernel.kept;

import org.jspecify.annotations.NullMarked;
