package cn.govshare.evidence.tree;

/// A tile that does not belong to the tree it is given out for.
public final class ForgedTile extends RuntimeException {
    private final transient Tile tile;

    ForgedTile(Tile tile) {
        super("%s does not belong to the tree.".formatted(tile.path()));
        this.tile = tile;
    }

    public Tile tile() {
        return tile;
    }
}
