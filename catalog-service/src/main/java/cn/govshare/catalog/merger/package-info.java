/// Mergers of departments: prepared with a preview, confirmed by a second person, carried out on their day (art. 27).
@NullMarked
package cn.govshare.catalog.merger;

import org.jspecify.annotations.NullMarked;
