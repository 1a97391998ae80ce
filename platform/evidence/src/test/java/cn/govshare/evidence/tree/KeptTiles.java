package cn.govshare.evidence.tree;

import cn.govshare.evidence.MalformedEvidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tiles in memory: one growing row for each place, as a database keeps them.
final class KeptTiles implements TileReader {
    private final Map<List<Long>, byte[]> rows = new HashMap<>();
    private final List<Tile> read = new ArrayList<>();

    static List<Hash> leaves(int count) {
        var leaves = new ArrayList<Hash>();
        for (var index = 0; index < count; index++) {
            leaves.add(Hash.ofLeaf(("record " + index).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    void keep(WrittenTile written) {
        rows.put(List.of((long) written.tile().level(), written.tile().index()), written.hashes());
    }

    void damage(Tile tile, int hash) {
        var row = rows.get(List.of((long) tile.level(), tile.index()));
        if (row == null) {
            throw new AssertionError(tile.path() + " is not kept");
        }
        row[hash * Hash.LENGTH] ^= 1;
    }

    List<Tile> read() {
        return read;
    }

    @Override
    public byte[] read(Tile tile) {
        read.add(tile);
        var row = rows.get(List.of((long) tile.level(), tile.index()));
        if (row == null) {
            throw new MalformedEvidence("There is no " + tile.path());
        }
        return row;
    }
}
