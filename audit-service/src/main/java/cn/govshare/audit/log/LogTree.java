package cn.govshare.audit.log;

import cn.govshare.evidence.tree.TileReader;
import cn.govshare.evidence.tree.TiledTree;
import cn.govshare.evidence.tree.TreeHead;

/// The Merkle tree over the trail, as it is kept.
public interface LogTree extends TileReader {
    /// Size and root that the log says it has now.
    TreeHead head();

    /// The tree as of a size that it had or has, for proofs about it.
    default TiledTree of(long size) {
        return new TiledTree(size, this);
    }
}
