package cn.govshare.exchange.dataset;

import cn.govshare.kernel.vocabulary.ItemType;

/// The column that holds an item.
///
/// @param indexed true when an online query by this column is served by an index
public record DataColumn(int number, String item, ItemType type, boolean indexed) {
    public SqlName name() {
        return SqlName.column(number);
    }
}
