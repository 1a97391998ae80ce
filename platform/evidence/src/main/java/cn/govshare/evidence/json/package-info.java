/// Canonical JSON (RFC 8785): the one sequence of bytes that a record has.
@NullMarked
package cn.govshare.evidence.json;

import org.jspecify.annotations.NullMarked;
