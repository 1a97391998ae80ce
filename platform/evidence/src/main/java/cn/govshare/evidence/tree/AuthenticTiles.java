package cn.govshare.evidence.tree;

import cn.govshare.evidence.MalformedEvidence;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Leaves read from tiles of which none is believed before it has been traced up to a root that someone signed.
/// Each tile is traced once, so a long run of leaves costs little more than hashing them. Not safe for several
/// threads.
public final class AuthenticTiles {
    private static final int REMEMBERED = 64;

    private final TreeHead head;
    private final TileReader tiles;
    private final Map<Tile, TileNodes> believed = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, TileNodes> eldest) {
            return size() > REMEMBERED;
        }
    };
    private boolean edgeIsTrue;

    /// @param head size and root that were signed
    public AuthenticTiles(TreeHead head, TileReader tiles) {
        this.head = head;
        this.tiles = tiles;
    }

    /// The tiles by which the leaf of this index is traced up to the root of a tree of this size.
    public static Set<Tile> proving(long size, long index) {
        var proving = new LinkedHashSet<Tile>();
        for (var level = 0; size >>> (Tile.HEIGHT * level) > 0; level++) {
            var hashes = size >>> (Tile.HEIGHT * level);
            var place = index >>> (Tile.HEIGHT * (level + 1));
            if (place * Tile.FULL < hashes) {
                proving.add(Tile.in(size, level, place));
            }
            if (hashes % Tile.FULL != 0) {
                proving.add(Tile.in(size, level, hashes / Tile.FULL));
            }
        }
        return proving;
    }

    /// Whether the right edge of the tree, as the tiles have it, makes the root that was signed.
    public boolean edgeMakesTheRoot() {
        edgeIsTrue = edgeIsTrue || new TiledTree(head.size(), tiles).head().equals(head);
        return edgeIsTrue;
    }

    /// The hash that the signed tree has at this index.
    ///
    /// @throws ForgedTile when a tile on the way to the root is not the tree's
    /// @throws MalformedEvidence when a tile is missing, or the tree has no such leaf
    public Hash leaf(long index) {
        if (index < 0 || index >= head.size()) {
            throw new MalformedEvidence("A tree of %d leaves has no leaf %d.".formatted(head.size(), index));
        }
        return believed(Tile.in(head.size(), 0, index / Tile.FULL)).root((int) (index % Tile.FULL), 1);
    }

    private TileNodes believed(Tile tile) {
        var known = believed.get(tile);
        if (known != null) {
            return known;
        }
        var hashes = tiles.read(tile);
        if (hashes.length < tile.length()) {
            throw new MalformedEvidence(
                    "%s has %d bytes instead of %d.".formatted(tile.path(), hashes.length, tile.length()));
        }
        var nodes = new TileNodes(hashes);
        if (!(tile.isFull() ? isInItsParent(tile, nodes) : edgeMakesTheRoot())) {
            throw new ForgedTile(tile);
        }
        believed.put(tile, nodes);
        return nodes;
    }

    private boolean isInItsParent(Tile tile, TileNodes nodes) {
        var parent = Tile.in(head.size(), tile.level() + 1, tile.index() / Tile.FULL);
        return believed(parent).root((int) (tile.index() % Tile.FULL), 1).equals(nodes.root(0, Tile.FULL));
    }
}
