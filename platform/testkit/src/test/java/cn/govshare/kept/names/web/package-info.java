/// Planted for the tests of the house rules: keeps all of them.
@NullMarked
package cn.govshare.kept.names.web;

import org.jspecify.annotations.NullMarked;
