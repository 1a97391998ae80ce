package cn.govshare.audit.verification.app;

import cn.govshare.audit.log.LogTree;
import cn.govshare.audit.verification.Finding;
import cn.govshare.audit.verification.Flaw;
import cn.govshare.audit.verification.StoredEntry;
import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.tree.GrowingTree;
import cn.govshare.evidence.tree.Hash;
import cn.govshare.evidence.tree.RunningTree;
import cn.govshare.evidence.tree.Tile;
import cn.govshare.evidence.tree.TreeHead;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The tree, grown once more from the rows beside the one that is kept. Not safe for several threads.
final class Regrown {
    private final LogTree kept;
    private final long end;
    private final RunningTree running;
    private final GrowingTree growing;
    private byte[] leaves = new byte[0];

    private Regrown(LogTree kept, long end, RunningTree running, GrowingTree growing) {
        this.kept = kept;
        this.end = end;
        this.running = running;
        this.growing = growing;
    }

    /// @param pruned leaves whose rows are gone for good; of them the tiles are believed, which the checkpoints behind
    ///     them prove
    static Regrown behind(long pruned, LogTree kept) {
        var end = kept.head().size();
        return new Regrown(
                kept, end, RunningTree.from(pruned, kept.of(end).peaks(pruned)), GrowingTree.open(pruned, kept));
    }

    long size() {
        return running.size();
    }

    TreeHead head() {
        return running.head();
    }

    /// Whether the leaf is the one that is kept for the next place.
    boolean isNext(Hash leaf) {
        return isKept(leaf);
    }

    /// Where the leaf stands on the log instead of at the next place: there where the register has its record, or near.
    Optional<Long> elsewhere(Hash leaf, Optional<Long> registered) {
        var first = size() / Tile.FULL * Tile.FULL + 1;
        return Stream.concat(
                        registered.stream(),
                        LongStream.range(first, first + Tile.FULL).boxed())
                .filter(place -> isAt(place - 1, leaf))
                .findFirst();
    }

    private boolean isAt(long index, Hash leaf) {
        try {
            return index >= 0 && index < end && kept.of(end).leaf(index).equals(leaf);
        } catch (MalformedEvidence _) {
            return false;
        }
    }

    /// Adds the row's leaf, which [#isNext], and compares the tiles that it completes.
    Optional<Finding> add(StoredEntry row, Hash leaf) {
        running.append(leaf);
        growing.append(leaf);
        return row.seq() % Tile.FULL == 0 ? compareTiles(row) : Optional.empty();
    }

    private boolean isKept(Hash leaf) {
        int place = (int) (size() % Tile.FULL);
        try {
            if (leaves.length < (place + 1) * Hash.LENGTH || place == 0) {
                leaves = kept.read(new Tile(0, size() / Tile.FULL, place + 1));
            }
        } catch (MalformedEvidence _) {
            return false;
        }
        int from = place * Hash.LENGTH;
        return leaves.length >= from + Hash.LENGTH
                && Arrays.equals(leaves, from, from + Hash.LENGTH, leaf.bytes(), 0, Hash.LENGTH);
    }

    private Optional<Finding> compareTiles(StoredEntry row) {
        for (var written : growing.takeWritten()) {
            if (!isKept(written.tile(), written.hashes())) {
                return Optional.of(new Finding(
                        Flaw.TILE_CHANGED,
                        row.seq(),
                        row.columns().record(),
                        written.tile().path()));
            }
        }
        return Optional.empty();
    }

    private boolean isKept(Tile tile, byte[] hashes) {
        try {
            var found = kept.read(tile);
            return found.length >= hashes.length && Arrays.equals(found, 0, hashes.length, hashes, 0, hashes.length);
        } catch (MalformedEvidence _) {
            return false;
        }
    }
}
