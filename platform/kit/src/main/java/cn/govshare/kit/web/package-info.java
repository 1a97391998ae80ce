/// What all HTTP answers share: problem documents, pages, roles and the caller.
@NullMarked
package cn.govshare.kit.web;

import org.jspecify.annotations.NullMarked;
