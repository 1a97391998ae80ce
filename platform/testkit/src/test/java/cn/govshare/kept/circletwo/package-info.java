/// Planted for the tests of the house rules: keeps all of them.
@NullMarked
package cn.govshare.kept.circletwo;

import org.jspecify.annotations.NullMarked;
