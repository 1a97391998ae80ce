/// Starts and stops the whole platform on one machine, for people who try it and for tests that need all of it.
@NullMarked
package cn.govshare.local;

import org.jspecify.annotations.NullMarked;
