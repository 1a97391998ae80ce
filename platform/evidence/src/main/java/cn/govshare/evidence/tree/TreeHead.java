package cn.govshare.evidence.tree;

/// A tree in one line: how many leaves it has and the root over all of them.
///
/// @param size number of leaves, 0 or more
public record TreeHead(long size, Hash root) {
    /// The head of the tree without leaves.
    public static final TreeHead EMPTY = new TreeHead(0, Hash.EMPTY);

    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("A tree can't have %d leaves.".formatted(size));
        }
    }
}
