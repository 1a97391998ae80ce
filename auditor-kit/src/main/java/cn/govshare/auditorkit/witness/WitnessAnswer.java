package cn.govshare.auditorkit.witness;

import cn.govshare.evidence.note.NoteSignature;
import cn.govshare.kernel.vocabulary.Text;

/// What a witness says to a checkpoint, with the HTTP status that C2SP tlog-witness gives it.
public sealed interface WitnessAnswer {
    /// It goes on from all that the witness saw.
    record Cosigned(long size, NoteSignature signature) implements WitnessAnswer {}

    /// The message can't be read, or promises a tree smaller than the one it starts from.
    record Malformed(String why) implements WitnessAnswer {}

    /// None of the log's keys signed it, or one of their signatures is false.
    record NotSigned() implements WitnessAnswer {}

    /// It is of a log that this witness does not watch.
    record UnknownLog(String origin) implements WitnessAnswer {}

    /// The sender started from another size than the one last cosigned; it may try again from that.
    record OtherSize(long known) implements WitnessAnswer {}

    /// The log had more records when it was last seen.
    record SetBack(long known, long size) implements WitnessAnswer {}

    /// Two roots of one size: history was rewritten.
    record Forked(long size) implements WitnessAnswer {}

    /// The proof does not show that the new tree begins with the old one.
    record NotConsistent(long known, long size) implements WitnessAnswer {}

    default int status() {
        return switch (this) {
            case Cosigned _ -> 200;
            case Malformed _ -> 400;
            case NotSigned _ -> 403;
            case UnknownLog _ -> 404;
            case OtherSize _, SetBack _, Forked _ -> 409;
            case NotConsistent _ -> 422;
        };
    }

    default Text sentence() {
        return switch (this) {
            case Cosigned cosigned ->
                Text.of(
                                "日志现有 %s 条,与此前所见一致,已签名见证。",
                                "The log has %s records, goes on from all that was seen, and is cosigned.")
                        .with(cosigned.size());
            case Malformed(var why) ->
                Text.of("无法读取:%s", "This can't be read: %s").with(why);
            case NotSigned _ ->
                Text.of("检查点没有日志密钥的有效签名,拒绝见证。", "The checkpoint is not signed by the log's key; refused.");
            case UnknownLog(var origin) ->
                Text.of("本见证人不见证日志「%s」。", "This witness does not watch the log \"%s\".")
                        .with(origin);
            case OtherSize(var known) ->
                Text.of("上次见证的是 %s 条,请由此给出一致性证明。", "%s records were cosigned last; prove the growth from there.")
                        .with(known);
            case SetBack(var known, var size) ->
                Text.of(
                                "日志倒退:曾见证 %s 条,现只有 %s 条。数据库被恢复到从前,或末尾被截断。拒绝见证。",
                                "The log went back: %s records were cosigned, now it has %s. The database was restored"
                                        + " to an earlier state, or the tail was cut off. Refused.")
                        .with(known, size);
            case Forked(var size) ->
                Text.of(
                                "日志分叉:同为 %s 条,根却与所见证的不同,历史记录被改写。拒绝见证。",
                                "The log is forked: with the same %s records it has another root than the one"
                                        + " cosigned; history was rewritten. Refused.")
                        .with(size);
            case NotConsistent(var known, var size) ->
                Text.of(
                                "日志由 %s 条变为 %s 条,但证明不了前者是后者的开头:已见证的记录被改动或删除。拒绝见证。",
                                "The log went from %s to %s records, but nothing proves that it begins with what was"
                                        + " cosigned: records were changed or removed. Refused.")
                        .with(known, size);
        };
    }
}
