/// What those who follow catalog entries are told (art. 7).
@NullMarked
package cn.govshare.approval.follower.app;

import org.jspecify.annotations.NullMarked;
