package cn.govshare.evidence.tree;

import cn.govshare.evidence.MalformedEvidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tree that gets new leaves at its right end. It holds the last tile of each level only, at most 8 KiB each.
///
/// ```java
/// var tree = GrowingTree.open(state.size(), tiles);   // or GrowingTree.empty()
/// records.forEach(record -> tree.append(Hash.ofLeaf(record)));
/// tree.takeWritten().forEach(tiles::keep);            // in one transaction with
/// state.become(tree.head());                          // the tree's new size and root
/// ```
///
/// Not safe for several threads.
public final class GrowingTree {
    private final List<Edge> edges = new ArrayList<>();
    private final List<WrittenTile> written = new ArrayList<>();
    private long size;

    private GrowingTree(long size) {
        this.size = size;
    }

    public static GrowingTree empty() {
        return new GrowingTree(0);
    }

    /// The tree as it is kept.
    ///
    /// @throws MalformedEvidence when a tile that a tree of this size has is missing or too short
    public static GrowingTree open(long size, TileReader tiles) {
        var tree = new GrowingTree(size);
        for (var level = 0; size >>> (Tile.HEIGHT * level) > 0; level++) {
            var hashes = size >>> (Tile.HEIGHT * level);
            var edge = tree.edge(level);
            edge.index = hashes / Tile.FULL;
            edge.width = (int) (hashes % Tile.FULL);
            if (edge.width > 0) {
                var tile = new Tile(level, edge.index, edge.width);
                var kept = tiles.read(tile);
                if (kept.length < tile.length()) {
                    throw new MalformedEvidence(
                            "%s has %d bytes instead of %d.".formatted(tile.path(), kept.length, tile.length()));
                }
                System.arraycopy(kept, 0, edge.hashes, 0, tile.length());
            }
        }
        return tree;
    }

    public long size() {
        return size;
    }

    /// Adds a leaf at the index that [#size] was before.
    public void append(Hash leaf) {
        add(0, leaf);
        size++;
    }

    private void add(int level, Hash hash) {
        var edge = edge(level);
        hash.copyTo(edge.hashes, edge.width * Hash.LENGTH);
        edge.width++;
        edge.changed = true;
        if (edge.width == Tile.FULL) {
            written.add(edge.take(level));
            var root = new TileNodes(edge.hashes).root(0, Tile.FULL);
            edge.index++;
            edge.width = 0;
            add(level + 1, root);
        }
    }

    private Edge edge(int level) {
        while (edges.size() <= level) {
            edges.add(new Edge());
        }
        return edges.get(level);
    }

    /// Size and root as they are now.
    public TreeHead head() {
        @Nullable Hash root = null;
        for (var edge : edges) {
            var right = edge.width;
            var nodes = new TileNodes(edge.hashes);
            for (var wide = 1; wide <= edge.width; wide *= 2) {
                if ((edge.width & wide) != 0) {
                    var peak = nodes.root(right - wide, wide);
                    root = root == null ? peak : Hash.ofNode(peak, root);
                    right -= wide;
                }
            }
        }
        return root == null ? TreeHead.EMPTY : new TreeHead(size, root);
    }

    /// The tiles that have changed since this was last asked, each once, as wide as it is now.
    public List<WrittenTile> takeWritten() {
        for (var level = 0; level < edges.size(); level++) {
            if (edges.get(level).changed) {
                written.add(edges.get(level).take(level));
            }
        }
        var taken = List.copyOf(written);
        written.clear();
        return taken;
    }

    private static final class Edge {
        private final byte[] hashes = new byte[Tile.FULL * Hash.LENGTH];
        private long index;
        private int width;
        private boolean changed;

        private WrittenTile take(int level) {
            changed = false;
            return new WrittenTile(new Tile(level, index, width), Arrays.copyOf(hashes, width * Hash.LENGTH));
        }
    }
}
