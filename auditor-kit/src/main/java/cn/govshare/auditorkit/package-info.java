/// The program of the auditor: verify offline, witness, fetch. It trusts nobody but the keys that it is given.
@NullMarked
package cn.govshare.auditorkit;

import org.jspecify.annotations.NullMarked;
