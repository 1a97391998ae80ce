package cn.govshare.audit.evidencepackage;

import cn.govshare.evidence.pack.PackagedRecord;
import java.time.LocalDate;

/// A record of the trail as the database has it: its signed bytes and, beside them, what its columns show.
///
/// @param receivedOn the day on which it arrived, along which the trail is divided
public record SealedEntry(LocalDate receivedOn, PackagedRecord packaged) {
    /// On the log, from 1.
    public long place() {
        return packaged.place();
    }
}
