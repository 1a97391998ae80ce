/// Planted for the tests of the house rules: breaks exactly one of them.
@NullMarked
package cn.govshare.evidence.broken;

import org.jspecify.annotations.NullMarked;
