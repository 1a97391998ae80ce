package cn.govshare.catalog.importing;

/// How far an import has come, and what came of it.
///
/// @param rows rows read so far, the headings not counted
/// @param lastRow number in the file of the last of them
/// @param created entries that are new
/// @param changed entries that were there and state something else now
/// @param unchanged entries that were there and state the same
/// @param rejectedRows rows that did not go in
public record ImportFigures(long rows, long lastRow, long created, long changed, long unchanged, long rejectedRows) {
    public static final ImportFigures NONE = new ImportFigures(0, 0, 0, 0, 0, 0);

    public ImportFigures plus(long readRows, long last, Outcome outcome) {
        return new ImportFigures(
                rows + readRows,
                last,
                created + (outcome == Outcome.CREATED ? 1 : 0),
                changed + (outcome == Outcome.CHANGED ? 1 : 0),
                unchanged + (outcome == Outcome.UNCHANGED ? 1 : 0),
                rejectedRows + (outcome == Outcome.REJECTED ? readRows : 0));
    }

    /// What came of an entry.
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REJECTED
    }
}
