/// Signed notes of C2SP: keys (Ed25519, SM2), checkpoints, cosignatures of witnesses, proofs as text.
@NullMarked
package cn.govshare.evidence.note;

import org.jspecify.annotations.NullMarked;
