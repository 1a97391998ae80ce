/// How cases are begun and moved on: change, event and record in one transaction.
@NullMarked
package cn.govshare.catalog.casebook.app;

import org.jspecify.annotations.NullMarked;
