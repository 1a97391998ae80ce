/// Departments over HTTP.
@NullMarked
package cn.govshare.catalog.department.web;

import org.jspecify.annotations.NullMarked;
