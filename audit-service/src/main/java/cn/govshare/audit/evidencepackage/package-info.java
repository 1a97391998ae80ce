/// Records taken away with all that proves them, to be verified without the platform.
@NullMarked
package cn.govshare.audit.evidencepackage;

import org.jspecify.annotations.NullMarked;
