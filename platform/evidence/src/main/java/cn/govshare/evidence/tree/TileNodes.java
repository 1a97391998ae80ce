package cn.govshare.evidence.tree;

import org.jspecify.annotations.Nullable;

/// A tile that has been read, and the nodes above its hashes as far as they have been asked for.
final class TileNodes {
    private final byte[] hashes;
    private final @Nullable Hash[] nodes = new Hash[2 * Tile.FULL];

    TileNodes(byte[] hashes) {
        this.hashes = hashes;
    }

    /// The root over `count` hashes, a power of two, from the given one on, which is a multiple of `count`.
    Hash root(int from, int count) {
        var place = (Tile.FULL + from) / count;
        var known = nodes[place];
        if (known != null) {
            return known;
        }
        var half = count / 2;
        var root = count == 1
                ? Hash.at(hashes, from * Hash.LENGTH)
                : Hash.ofNode(root(from, half), root(from + half, half));
        nodes[place] = root;
        return root;
    }
}
