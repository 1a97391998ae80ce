/// What must be fast: each benchmark runs on the real platform and prints its ratio to a floor of the same run.
@NullMarked
package cn.govshare.benchmarks;

import org.jspecify.annotations.NullMarked;
