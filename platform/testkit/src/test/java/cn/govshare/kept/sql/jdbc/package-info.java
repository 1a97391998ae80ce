/// Planted for the tests of the house rules: keeps all of them.
@NullMarked
package cn.govshare.kept.sql.jdbc;

import org.jspecify.annotations.NullMarked;
