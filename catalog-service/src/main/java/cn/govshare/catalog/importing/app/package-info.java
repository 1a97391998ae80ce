/// Receiving, running and reading imports, one class per use case.
@NullMarked
package cn.govshare.catalog.importing.app;

import org.jspecify.annotations.NullMarked;
