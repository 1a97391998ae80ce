/// Code lists: national standards and departments' own, edition by edition with the days that they count (art. 21).
@NullMarked
package cn.govshare.catalog.codelist;

import org.jspecify.annotations.NullMarked;
