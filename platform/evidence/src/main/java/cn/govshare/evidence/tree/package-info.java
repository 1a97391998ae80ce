/// The Merkle tree of RFC 6962 in the tiles of C2SP tlog-tiles: growing it, proving from it, checking proofs.
@NullMarked
package cn.govshare.evidence.tree;

import org.jspecify.annotations.NullMarked;
