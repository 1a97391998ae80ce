/// What is done with legal grounds and the duties that their changes open, one class per use case.
@NullMarked
package cn.govshare.catalog.legalbasis.app;

import org.jspecify.annotations.NullMarked;
