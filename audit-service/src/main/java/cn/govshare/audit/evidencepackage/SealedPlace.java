package cn.govshare.audit.evidencepackage;

import java.time.LocalDate;

/// Where to go on reading.
///
/// @param place of the last record that was read, 0 before the first
public record SealedPlace(LocalDate receivedOn, long place) {
    /// Before everything.
    public static final SealedPlace START = new SealedPlace(LocalDate.of(2000, 1, 1), 0);

    /// Behind the last of some records.
    public static SealedPlace behind(SealedEntry entry) {
        return new SealedPlace(entry.receivedOn(), entry.place());
    }
}
