/// What the log says of itself under its signature, and the proofs that rest on it.
@NullMarked
package cn.govshare.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
