/// What is known of the call that is being served, for every other part of the kit.
@NullMarked
package cn.govshare.kit.call;

import org.jspecify.annotations.NullMarked;
