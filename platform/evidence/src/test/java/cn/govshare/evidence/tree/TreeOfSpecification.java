package cn.govshare.evidence.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tree as RFC 6962 defines it, word by word and without any cleverness but that it computes no root twice:
/// what the tests compare with.
final class TreeOfSpecification {
    private final List<Hash> d;
    private final Map<List<Integer>, Hash> roots = new HashMap<>();

    TreeOfSpecification(List<Hash> d) {
        this.d = d;
    }

    /// MTH(D[0:n])
    Hash root(int n) {
        return n == 0 ? Hash.EMPTY : root(0, n);
    }

    private Hash root(int from, int to) {
        var known = roots.get(List.of(from, to));
        if (known != null) {
            return known;
        }
        var k = greatestPowerOfTwoBelow(to - from);
        var root = to - from == 1 ? d.get(from) : Hash.ofNode(root(from, from + k), root(from + k, to));
        roots.put(List.of(from, to), root);
        return root;
    }

    /// PATH(m, D[0:n])
    List<Hash> path(int m, int n) {
        return path(m, 0, n);
    }

    private List<Hash> path(int m, int from, int to) {
        if (to - from == 1) {
            return List.of();
        }
        var middle = from + greatestPowerOfTwoBelow(to - from);
        return m < middle
                ? then(path(m, from, middle), root(middle, to))
                : then(path(m, middle, to), root(from, middle));
    }

    /// PROOF(m, D[0:n]) for 0 < m < n
    List<Hash> proof(int m, int n) {
        return subProof(m, 0, n, true);
    }

    private List<Hash> subProof(int m, int from, int to, boolean whole) {
        if (m == to) {
            return whole ? List.of() : List.of(root(from, to));
        }
        var middle = from + greatestPowerOfTwoBelow(to - from);
        return m <= middle
                ? then(subProof(m, from, middle, whole), root(middle, to))
                : then(subProof(m, middle, to, false), root(from, middle));
    }

    private static List<Hash> then(List<Hash> path, Hash last) {
        var longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }

    private static int greatestPowerOfTwoBelow(int n) {
        return Integer.highestOneBit(n - 1);
    }
}
