package cn.govshare.auditorkit.verify;

import cn.govshare.kernel.vocabulary.Text;

/// One thing that is wrong, and the sentence that says which record and how.
///
/// @param place of the record on the log, from 1; 0 when it is not about one record
public record Finding(FindingKind kind, long place, Text sentence) {
    static Finding of(FindingKind kind, Object... values) {
        return new Finding(kind, 0, kind.sentence().with(values));
    }

    static Finding at(FindingKind kind, long place, Object... values) {
        return new Finding(kind, place, kind.sentence().with(values));
    }
}
