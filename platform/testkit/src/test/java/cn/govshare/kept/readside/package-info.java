/// Planted for the tests of the house rules: keeps all of them.
@ReadSide
@NullMarked
package cn.govshare.kept.readside;

import cn.govshare.kernel.vocabulary.ReadSide;
import org.jspecify.annotations.NullMarked;
