package cn.govshare.evidence.tree;

/// A tile that has got new hashes and must be kept. It takes the place of the narrower tile of the same level
/// and index.
public final class WrittenTile {
    private final Tile tile;
    private final byte[] hashes;

    WrittenTile(Tile tile, byte[] hashes) {
        this.tile = tile;
        this.hashes = hashes;
    }

    public Tile tile() {
        return tile;
    }

    /// [Tile#length] bytes.
    public byte[] hashes() {
        return hashes.clone();
    }

    @Override
    public String toString() {
        return tile.path();
    }
}
