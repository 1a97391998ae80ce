package cn.govshare.auditorkit.verify;

import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with a package, each with its sentence.
public enum FindingKind {
    UNREADABLE("包内文件「%s」缺失或无法读取:%s", "The package's file \"%s\" is missing or can't be read: %s"),
    OTHER_LOG("证据包出自日志「%s」,检查点却出自「%s」。", "The package is of the log \"%s\", its checkpoint of \"%s\"."),
    SIGNATURE_FALSE(
            "检查点上 %s 的签名不成立:检查点的内容或签名被改过。",
            "The signature of %s under the checkpoint is false: the checkpoint or the signature was changed."),
    NOT_SIGNED(
            "检查点上没有您所信任的密钥「%s」的签名。", "The checkpoint does not carry the signature of the key that you trust: \"%s\"."),
    OTHER_SIZE(
            "证据包自称日志共 %s 条,签名的检查点却是 %s 条。", "The package says that the log has %s records, the signed checkpoint %s."),
    TREE_NOT_SIGNED(
            "包内的树与签名的检查点不符:算不出已签名的根。",
            "The tree in the package is not the one that was signed: it does not make the signed root."),
    TILE_FORGED(
            "第 %s 条记录无法证明:包内的「%s」不属于已签名的树。",
            "The record at place %s can't be proved: \"%s\" does not belong to the signed tree."),
    RECORD_CHANGED(
            "第 %s 条记录(编号 %s)的内容被改过:它不是当初记入日志的那一条。",
            "The record at place %s (id %s) has been changed: it is not the one that was put on the log."),
    RECORD_MOVED(
            "第 %s 条记录(编号 %s)位置被调换:它在日志中是第 %s 条。",
            "The record at place %s (id %s) has been moved: on the log it stands at place %s."),
    RECORD_MISSING("缺少第 %s 条至第 %s 条记录。", "The records from place %s to place %s are missing."),
    OUT_OF_ORDER(
            "第 %s 条记录排在第 %s 条之后:次序被改过。",
            "The record of place %s stands after that of place %s: the order was changed."),
    COUNT("证据包应有 %s 条记录,实有 %s 条。", "The package promises %s records and has %s."),
    COLUMN(
            "第 %s 条记录(编号 %s)的「%s」一栏显示「%s」,而已签名的记录是「%s」。",
            "The record at place %s (id %s) is shown with \"%s\" = \"%s\", the signed record says \"%s\"."),
    UNKNOWN_COLUMN("表中有一栏「%s」不是记录的内容。", "The table has a column \"%s\" that no record has."),
    PROOF_FALSE("第 %s 条记录的证明文件不成立。", "The proof file of the record at place %s does not prove it."),
    FORK(
            "日志分叉:在 %s 条处,您手中检查点的根与本包检查点的根不同。",
            "The log is forked: at %s records your checkpoint has another root than the package's."),
    NOT_A_CONTINUATION(
            "本包检查点(%s 条)并非由您手中的检查点(%s 条)增长而来:其间有记录被改动或删除。",
            "The package's checkpoint (%s records) did not grow out of yours (%s): records in between were changed or"
                    + " removed."),
    SET_BACK(
            "您手中的检查点已有 %s 条,本包的日志只有 %s 条:日志被恢复到从前的样子,或此包早于您的检查点。",
            "Your checkpoint has %s records, the log of this package only %s: the log was set back, or the package is"
                    + " older than your checkpoint."),
    CONSISTENCY_UNKNOWN(
            "包内没有从第 %s 条到第 %s 条的一致性证明,请先用 fetch 取得。",
            "The package can't show that the log grew from %s to %s records; get the proof with fetch."),
    GAP_BETWEEN_PACKAGES(
            "上一包止于第 %s 条,本包始于第 %s 条:其间的记录不在任何一包内。",
            "The package before ends at place %s, this one begins at %s: the records in between are in neither."),
    OTHER_PLACES(
            "证据包自称含第 %s 条至第 %s 条,实为第 %s 条至第 %s 条。",
            "The package says that it holds places %s to %s; it holds %s to %s."),
    MONTH_NOT_WHOLE(
            "整月的证据包自称有缺漏:其中的记录可能被抽走。",
            "A month's package says of itself that it leaves records out: some may have been taken away."),
    PACKAGES_FORKED(
            "各包出自不同的日志:同为 %s 条,根却不同,平台签过两份互相矛盾的日志。",
            "The packages are of two logs: with the same %s records they have different roots; the platform has signed"
                    + " two logs that contradict each other."),
    TIME_STAMP_MISSING("证据包没有时间戳。", "The package carries no time stamp."),
    TIME_STAMP_FALSE("时间戳不成立:%s", "The time stamp does not hold: %s"),
    TIME_STAMP_UNKNOWN(
            "时间戳不是由您信任的机构签发的,而是「%s」。", "The time stamp was not made under an authority that you trust, but by \"%s\".");

    private final Text sentence;

    FindingKind(String zh, String en) {
        this.sentence = Text.of(zh, en);
    }

    Text sentence() {
        return sentence;
    }
}
