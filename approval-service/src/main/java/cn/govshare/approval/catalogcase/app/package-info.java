/// Tells posts of the catalog's cases: sources, forms, projects, demands (art. 4, 17(2), 23).
@NullMarked
package cn.govshare.approval.catalogcase.app;

import org.jspecify.annotations.NullMarked;
