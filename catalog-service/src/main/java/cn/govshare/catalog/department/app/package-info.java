/// What is done with departments, one class per use case.
@NullMarked
package cn.govshare.catalog.department.app;

import org.jspecify.annotations.NullMarked;
