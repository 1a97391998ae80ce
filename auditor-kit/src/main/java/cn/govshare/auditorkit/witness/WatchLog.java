package cn.govshare.auditorkit.witness;

import cn.govshare.evidence.note.AddCheckpoint;
import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.evidence.tree.TileReader;
import cn.govshare.evidence.tree.TiledTree;
import java.util.List;
import java.util.function.Supplier;

/// A witness that goes and looks instead of being told: takes the newest checkpoint and makes the proof of
/// growth itself, from the log's tiles.
public final class WatchLog {
    private final Witness witness;
    private final Supplier<SignedNote> newest;
    private final TileReader tiles;

    public WatchLog(Witness witness, Supplier<SignedNote> newest, TileReader tiles) {
        this.witness = witness;
        this.newest = newest;
        this.tiles = tiles;
    }

    /// Looks once.
    public WitnessAnswer look() {
        var note = newest.get();
        var size = Checkpoint.of(note).size();
        var seen = witness.seen().size();
        List<Hash> path = seen > 0 && seen < size
                ? new TiledTree(size, tiles).consistency(seen, size).path()
                : List.of();
        return witness.addNewest(new AddCheckpoint(Math.min(seen, size), path, note));
    }
}
