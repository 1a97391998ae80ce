/// The journeys of the architecture over HTTP against the whole running platform.
@NullMarked
package cn.govshare.systemtests;

import org.jspecify.annotations.NullMarked;
