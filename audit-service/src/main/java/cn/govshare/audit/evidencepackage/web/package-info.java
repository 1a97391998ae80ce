/// Evidence packages over HTTP.
@NullMarked
package cn.govshare.audit.evidencepackage.web;

import org.jspecify.annotations.NullMarked;
