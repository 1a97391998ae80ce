/// What is done with information resources, one class per use case.
@NullMarked
package cn.govshare.catalog.resource.app;

import org.jspecify.annotations.NullMarked;
