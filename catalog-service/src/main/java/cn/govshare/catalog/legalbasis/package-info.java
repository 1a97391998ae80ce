/// The register of legal bases and functions: what entries rest on, and the duty to update them when it changes (art.
/// 9(2)).
@NullMarked
package cn.govshare.catalog.legalbasis;

import org.jspecify.annotations.NullMarked;
