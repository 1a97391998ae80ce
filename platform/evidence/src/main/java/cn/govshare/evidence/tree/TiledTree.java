package cn.govshare.evidence.tree;

import cn.govshare.evidence.MalformedEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A tree of fixed size, read from its tiles: its root, and proofs about it and about every smaller tree that
/// it grew from. Each answer reads a number of tiles that grows with the logarithm of the size.
///
/// What is read is not checked against a root: whoever doubts the store compares [#root] with a checkpoint
/// first. Remembers the tiles that it read last. Not safe for several threads; make one for each question.
public final class TiledTree {
    private static final int REMEMBERED = 128;

    private final long size;
    private final TileReader tiles;
    private final Map<Tile, TileNodes> read = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, TileNodes> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// @param size leaves of the whole tree; all its tiles can be read
    public TiledTree(long size, TileReader tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    public long size() {
        return size;
    }

    public TreeHead head() {
        return head(size);
    }

    /// The head that the tree had when it was smaller.
    public TreeHead head(long earlier) {
        requireWithin(earlier);
        return new TreeHead(earlier, earlier == 0 ? Hash.EMPTY : root(0, earlier));
    }

    /// The hash of a leaf.
    public Hash leaf(long index) {
        requireLeaf(index, size);
        return node(0, index);
    }

    /// That the leaf is in the tree as it was with `in` leaves.
    public InclusionProof inclusion(long index, long in) {
        requireWithin(in);
        requireLeaf(index, in);
        var path = new ArrayList<Hash>();
        var from = 0L;
        var to = in;
        while (to - from > 1) {
            var middle = from + half(to - from);
            if (index < middle) {
                path.addFirst(root(middle, to));
                to = middle;
            } else {
                path.addFirst(root(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, in, path);
    }

    /// That the tree with `to` leaves begins with the tree of `from` leaves.
    public ConsistencyProof consistency(long from, long to) {
        requireWithin(to);
        if (from < 0 || from > to) {
            throw new MalformedEvidence("A tree of %d leaves did not grow into one of %d.".formatted(from, to));
        }
        var path = new ArrayList<Hash>();
        if (from > 0 && from < to) {
            var low = 0L;
            var high = to;
            while (high != from) {
                var middle = low + half(high - low);
                if (from <= middle) {
                    path.addFirst(root(middle, high));
                    high = middle;
                } else {
                    path.addFirst(root(low, middle));
                    low = middle;
                }
            }
            if (low > 0) {
                path.addFirst(root(low, high));
            }
        }
        return new ConsistencyProof(from, to, path);
    }

    /// The roots of the perfect trees of which a tree of this earlier size consists, the widest first; all that
    /// is needed to let it grow, see [RunningTree].
    public List<Hash> peaks(long earlier) {
        requireWithin(earlier);
        var peaks = new ArrayList<Hash>();
        var from = 0L;
        for (var wide = Long.highestOneBit(earlier); wide > 0; wide /= 2) {
            if ((earlier & wide) != 0) {
                peaks.add(root(from, from + wide));
                from += wide;
            }
        }
        return List.copyOf(peaks);
    }

    private Hash root(long from, long to) {
        var count = to - from;
        if (Long.bitCount(count) == 1) {
            var level = Long.numberOfTrailingZeros(count);
            return node(level, from >>> level);
        }
        var middle = from + half(count);
        return Hash.ofNode(root(from, middle), root(middle, to));
    }

    /// The root of the perfect tree of 2^level leaves with this number from the left.
    private Hash node(int level, long number) {
        var above = level % Tile.HEIGHT;
        var first = number << above;
        return nodes(Tile.in(size, level / Tile.HEIGHT, first / Tile.FULL)).root((int) (first % Tile.FULL), 1 << above);
    }

    private TileNodes nodes(Tile tile) {
        var known = read.get(tile);
        if (known != null) {
            return known;
        }
        var hashes = tiles.read(tile);
        if (hashes.length < tile.length()) {
            throw new MalformedEvidence(
                    "%s has %d bytes instead of %d.".formatted(tile.path(), hashes.length, tile.length()));
        }
        var nodes = new TileNodes(hashes);
        read.put(tile, nodes);
        return nodes;
    }

    /// The largest power of two below a count of 2 or more.
    static long half(long count) {
        return Long.highestOneBit(count - 1);
    }

    private void requireWithin(long earlier) {
        if (earlier < 0 || earlier > size) {
            throw new MalformedEvidence("The tree has %d leaves, not %d.".formatted(size, earlier));
        }
    }

    private static void requireLeaf(long index, long in) {
        if (index < 0 || index >= in) {
            throw new MalformedEvidence("A tree of %d leaves has no leaf %d.".formatted(in, index));
        }
    }
}
