package cn.govshare.audit.verification;

import cn.govshare.kernel.vocabulary.Text;

/// How a log can be wrong.
public enum Flaw {
    RECORD_MISSING("第 %1$s 条记录 %2$s 不在库中:它被删除或移走。", "Record %2$s, number %1$s, is not there: it was removed or moved."),
    RECORD_MOVED(
            "第 %1$s 条的位置上是记录 %2$s,它在日志中是第 %3$s 条:记录被调换。",
            "At number %1$s stands record %2$s, which is number %3$s on the log: records were swapped."),
    RECORD_ADDED(
            "库中多出记录 %2$s(自称第 %1$s 条),日志中没有它:它不是由日志收入的。",
            "Record %2$s, which says to be number %1$s, is not on the log: somebody put it there."),
    CONTENT_CHANGED(
            "第 %1$s 条记录 %2$s 的内容被改动:与日志中的哈希不符。",
            "The content of record %2$s, number %1$s, was changed: it is not what its leaf was made of."),
    COLUMN_CHANGED(
            "第 %1$s 条记录 %2$s 的“%3$s”列被改动:与记录内容不符。",
            "Column \"%3$s\" of record %2$s, number %1$s, was changed: the record's content says otherwise."),
    IDENTITY_CHANGED(
            "第 %1$s 条记录 %2$s 的标识登记被改动。", "What is kept of the identity of record %2$s, number %1$s, was changed."),
    REGISTER_CHANGED("日志共 %1$s 条记录,标识登记却有 %3$s 条。", "The log has %1$s records, the register of their ids %3$s."),
    TILE_CHANGED("第 %1$s 条记录 %2$s 处的哈希块 %3$s 被改动。", "Tile %3$s was changed; it covers record %2$s, number %1$s."),
    ROOT_CHANGED("日志声明的根哈希与全部记录算得的不符(%1$s 条)。", "The root that the log states is not that of its %1$s records."),
    SIZE_CHANGED(
            "日志自称共 %1$s 条记录,库中只有前 %3$s 条:声明的条数被改动,或末尾被截去。",
            "The log says that it has %1$s records, but only the first %3$s are there: the number was changed, or the tail"
                    + " was cut."),
    CHECKPOINT_BROKEN(
            "大小为 %1$s 的检查点与日志不符或签名无效。", "The checkpoint of size %1$s contradicts the log, or its signature is false."),
    LAST_SIGNED_BROKEN(
            "库外保存的检查点无法读取,或不是本日志签名的。",
            "The checkpoint kept outside the database can't be read, or this log did not sign it."),
    LOG_FORKED(
            "库外保存的检查点(%1$s 条)的根与日志在该处的根不同:历史被改写,或恢复了旧备份后又继续记录。",
            "The checkpoint kept outside the database, of size %1$s, has another root than the log has there: history was"
                    + " rewritten, or an old backup was restored and went on."),
    TAIL_CUT(
            "日志只有 %1$s 条记录,而已签名 %3$s 条:末尾被截去或数据库被恢复到旧备份。",
            "The log has %1$s records, but %3$s were signed: its tail was cut, or an old backup was restored."),
    PRUNED_UNASKED(
            "前 %1$s 条记录已不在库中,但日志中没有两人同意清理 %3$s 的记录。",
            "The first %1$s records are gone, but the trail does not tell that two persons wanted those of %3$s gone."),
    UNREADABLE("日志无法读取:%3$s", "The log can't be read: %3$s");

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
