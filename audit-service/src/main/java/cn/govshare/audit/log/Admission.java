package cn.govshare.audit.log;

import java.util.List;

/// What became of records that arrived.
///
/// @param appended those that were new and are on the trail now, in their order
/// @param known how many of them were on the trail already
/// @param contradicting those under whose id another record is on the trail
public record Admission(List<ReceivedRecord> appended, int known, List<ReceivedRecord> contradicting) {
    public Admission {
        appended = List.copyOf(appended);
        contradicting = List.copyOf(contradicting);
    }
}
