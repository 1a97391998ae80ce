/// Events on the wire: CloudEvents headers, JSON bodies, and the schema that each type must satisfy.
@NullMarked
package cn.govshare.kit.event;

import org.jspecify.annotations.NullMarked;
