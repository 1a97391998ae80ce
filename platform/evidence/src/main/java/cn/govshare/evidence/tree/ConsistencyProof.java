package cn.govshare.evidence.tree;

import java.util.ArrayList;
import java.util.List;

/// That a tree begins with an earlier, smaller tree: that nothing was changed or removed since (RFC 9162,
/// 2.1.4).
///
/// @param from leaves of the earlier tree; a proof from the empty tree needs no path
/// @param to leaves of the later tree
public record ConsistencyProof(long from, long to, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// Whether it proves that the tree with the root `later` grew out of the tree with the root `earlier`.
    public boolean proves(Hash earlier, Hash later) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == 0) {
            return path.isEmpty() && earlier.equals(Hash.EMPTY);
        }
        if (from == to) {
            return path.isEmpty() && earlier.equals(later);
        }
        return climb(earlier, later);
    }

    private boolean climb(Hash earlier, Hash later) {
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            hashes.addFirst(earlier);
        }
        if (hashes.isEmpty()) {
            return false;
        }
        var number = from - 1;
        var last = to - 1;
        while (number % 2 == 1) {
            number /= 2;
            last /= 2;
        }
        var old = hashes.getFirst();
        var now = hashes.getFirst();
        for (var hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if (number % 2 == 1 || number == last) {
                old = Hash.ofNode(hash, old);
                now = Hash.ofNode(hash, now);
                while (number % 2 == 0 && number != 0) {
                    number /= 2;
                    last /= 2;
                }
            } else {
                now = Hash.ofNode(now, hash);
            }
            number /= 2;
            last /= 2;
        }
        return last == 0 && old.equals(earlier) && now.equals(later);
    }
}
