package cn.govshare.catalog.freshness;

/// How many entries stand how.
///
/// @param withoutDay entries whose cycle promises no day
/// @param neverArrived entries for which nothing has arrived yet, among the others
public record FreshnessFigures(long upToDate, long due, long late, long withoutDay, long neverArrived) {
    public FreshnessFigures plus(FreshnessFigures other) {
        return new FreshnessFigures(
                upToDate + other.upToDate,
                due + other.due,
                late + other.late,
                withoutDay + other.withoutDay,
                neverArrived + other.neverArrived);
    }
}
