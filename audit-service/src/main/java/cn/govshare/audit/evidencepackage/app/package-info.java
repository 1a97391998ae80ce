/// Hands out evidence packages.
@NullMarked
package cn.govshare.audit.evidencepackage.app;

import org.jspecify.annotations.NullMarked;
