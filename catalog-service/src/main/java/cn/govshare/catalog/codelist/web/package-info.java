/// Code lists over HTTP.
@NullMarked
package cn.govshare.catalog.codelist.web;

import org.jspecify.annotations.NullMarked;
