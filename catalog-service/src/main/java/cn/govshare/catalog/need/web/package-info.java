/// Forms, projects and demands over HTTP.
@NullMarked
package cn.govshare.catalog.need.web;

import org.jspecify.annotations.NullMarked;
