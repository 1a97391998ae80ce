package cn.govshare.audit.verification;

import cn.govshare.kernel.vocabulary.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The first thing that is wrong with the log.
///
/// @param seq the record's number, from 1; of a checkpoint its size
/// @param record the record, where it is about one
/// @param what the column, the tile or the size that it is about, or the empty text
public record Finding(Flaw flaw, long seq, @Nullable UUID record, String what) {
    public Text sentence() {
        return flaw.sentence(seq, record == null ? "" : record.toString(), what);
    }
}
