/// The words of the field as types: codes, kinds and roles that every service shares.
@NullMarked
package cn.govshare.kernel.vocabulary;

import org.jspecify.annotations.NullMarked;
