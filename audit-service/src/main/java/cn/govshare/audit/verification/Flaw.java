package cn.govshare.audit.verification;

import cn.govshare.kernel.vocabulary.Text;

/// How a log can be wrong.
public enum Flaw {
    RECORD_MISSING("第 %1$s 条记录 %2$s 不在库中:它被删除或移走。", "Record %2$s, number %1$s, is not there: it was removed or moved."),
    CONTENT_CHANGED(
            "第 %1$s 条记录 %2$s 的内容被改动:与日志中的哈希不符。",
            "The content of record %2$s, number %1$s, was changed: it is not what its leaf was made of."),
    COLUMN_CHANGED(
            "第 %1$s 条记录 %2$s 的“%3$s”列被改动:与记录内容不符。",
            "Column \"%3$s\" of record %2$s, number %1$s, was changed: the record's content says otherwise."),
    IDENTITY_CHANGED(
            "第 %1$s 条记录 %2$s 的标识登记被改动。", "What is kept of the identity of record %2$s, number %1$s, was changed."),
    TILE_CHANGED("第 %1$s 条记录 %2$s 处的哈希块 %3$s 被改动。", "Tile %3$s was changed; it covers record %2$s, number %1$s."),
    ROOT_CHANGED("日志声明的根哈希与全部记录算得的不符(%1$s 条)。", "The root that the log states is not that of its %1$s records."),
    CHECKPOINT_BROKEN(
            "大小为 %1$s 的检查点与日志不符或签名无效。", "The checkpoint of size %1$s contradicts the log, or its signature is false."),
    TAIL_CUT(
            "日志只有 %1$s 条记录,而已签名 %3$s 条:末尾被截去或数据库被恢复到旧备份。",
            "The log has %1$s records, but %3$s were signed: its tail was cut, or an old backup was restored.");

    private final Text sentence;

    Flaw(String zh, String en) {
        this.sentence = Text.of(zh, en);
    }

    /// @param seq the first number that is wrong
    /// @param record the record there, or the empty text
    /// @param what the column, the tile or the size that it is about, or the empty text
    public Text sentence(long seq, String record, String what) {
        return sentence.with(seq, record, what);
    }
}
