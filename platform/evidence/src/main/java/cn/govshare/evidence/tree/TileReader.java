package cn.govshare.evidence.tree;

/// Where the tiles of a tree are kept.
@FunctionalInterface
public interface TileReader {
    /// The hashes of a tile beside each other.
    ///
    /// @return at least [Tile#length] bytes; what follows them is not looked at, so a store may keep one
    ///     growing row for a place
    /// @throws cn.govshare.evidence.MalformedEvidence when there is no such tile
    byte[] read(Tile tile);
}
