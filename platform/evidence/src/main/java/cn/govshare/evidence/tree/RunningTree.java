package cn.govshare.evidence.tree;

import cn.govshare.evidence.MalformedEvidence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Computes the root over a long sequence of leaves, holding a number of hashes that grows with the logarithm
/// of its length. It can begin in the middle of a log when the peaks before are known, see [TiledTree#peaks].
///
/// Not safe for several threads.
public final class RunningTree {
    private final List<Hash> peaks;
    private long size;

    private RunningTree(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    public static RunningTree empty() {
        return new RunningTree(0, List.of());
    }

    /// @param peaks roots of the perfect trees that a tree of this size consists of, the widest first
    /// @throws MalformedEvidence when a tree of this size has another number of them
    public static RunningTree from(long size, List<Hash> peaks) {
        if (size < 0 || peaks.size() != Long.bitCount(size)) {
            throw new MalformedEvidence("A tree of %d leaves does not have %d peaks.".formatted(size, peaks.size()));
        }
        return new RunningTree(size, peaks);
    }

    public void append(Hash leaf) {
        var peak = leaf;
        for (var rest = size; rest % 2 == 1; rest /= 2) {
            peak = Hash.ofNode(peaks.removeLast(), peak);
        }
        peaks.add(peak);
        size++;
    }

    public long size() {
        return size;
    }

    public TreeHead head() {
        @Nullable Hash root = null;
        for (var peak : peaks.reversed()) {
            root = root == null ? peak : Hash.ofNode(peak, root);
        }
        return root == null ? TreeHead.EMPTY : new TreeHead(size, root);
    }
}
