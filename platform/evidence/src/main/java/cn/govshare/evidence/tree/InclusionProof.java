package cn.govshare.evidence.tree;

import java.util.List;

/// That a leaf stands at an index of a tree (RFC 9162, 2.1.3).
///
/// @param index of the leaf, from 0
/// @param size leaves of the tree
/// @param path the neighbours from the leaf up to below the root
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /// Whether it proves that this leaf is in the tree with this root. A path of wrong length proves nothing.
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var number = index;
        var last = size - 1;
        var hash = leaf;
        for (var neighbour : path) {
            if (last == 0) {
                return false;
            }
            if (number % 2 == 1 || number == last) {
                hash = Hash.ofNode(neighbour, hash);
                while (number % 2 == 0 && number != 0) {
                    number /= 2;
                    last /= 2;
                }
            } else {
                hash = Hash.ofNode(hash, neighbour);
            }
            number /= 2;
            last /= 2;
        }
        return last == 0 && hash.equals(root);
    }
}
