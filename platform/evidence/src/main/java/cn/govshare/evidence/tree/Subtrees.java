package cn.govshare.evidence.tree;

/// Roots over hashes that stand beside each other.
final class Subtrees {
    private Subtrees() {}

    /// The root over `count` hashes, a power of two, from the given one on.
    static Hash root(byte[] hashes, int from, int count) {
        if (count == 1) {
            return Hash.at(hashes, from * Hash.LENGTH);
        }
        var half = count / 2;
        return Hash.ofNode(root(hashes, from, half), root(hashes, from + half, half));
    }
}
