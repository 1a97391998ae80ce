/// The demo city: real divisions, generated persons, demo accounts, and the journey of shared data through the gateway.
@NullMarked
package cn.govshare.demo;

import org.jspecify.annotations.NullMarked;
