/// Planted for the tests of the house rules: keeps all of them.
@NullMarked
package cn.govshare.kit.web;

import org.jspecify.annotations.NullMarked;
