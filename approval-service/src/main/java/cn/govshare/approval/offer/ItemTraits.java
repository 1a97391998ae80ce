package cn.govshare.approval.offer;

import cn.govshare.kernel.vocabulary.ItemType;

/// What kind of values an item has.
///
/// @param identifying true when a value may name one row, person or body, so that no condition may hold it
public record ItemTraits(ItemType type, boolean identifying) {}
