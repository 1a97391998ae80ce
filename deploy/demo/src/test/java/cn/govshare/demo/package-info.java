/// Tests of the demo city's data.
@NullMarked
package cn.govshare.demo;

import org.jspecify.annotations.NullMarked;
