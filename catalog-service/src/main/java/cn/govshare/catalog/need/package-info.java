/// What departments need and mean to collect, held against what the platform has: forms, planned projects and demands
/// (art. 4(2), 17(2), 23). One comparison, three questions.
@NullMarked
package cn.govshare.catalog.need;

import org.jspecify.annotations.NullMarked;
