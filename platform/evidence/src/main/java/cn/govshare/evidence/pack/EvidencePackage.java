package cn.govshare.evidence.pack;

import java.util.List;

/// The files of an evidence package.
public final class EvidencePackage {
    /// What the package says of itself, see [Manifest].
    public static final String MANIFEST = "manifest.json";

    /// The signed checkpoint that everything is proved against.
    public static final String CHECKPOINT = "checkpoint";

    /// The log's public keys, one line each; and each as PEM in `keys/`.
    public static final String KEYS = "keys.txt";

    public static final String KEY_FOLDER = "keys/";

    /// The records, one canonical JSON on each line, in the order of the log.
    public static final String RECORDS = "records.ndjson";

    /// The same records as the platform shows them, one line each, to be opened as a table.
    public static final String TABLE = "records.csv";

    /// A proof for each record when there are few.
    public static final String PROOF_FOLDER = "proofs/";

    /// A checkpoint that carries a time stamp, the newest before the package's; the authority's answer; and the proof
    /// that the package's log grew out of it. Only where the platform has its checkpoints stamped.
    public static final String STAMPED = "time-stamp/checkpoint";

    public static final String STAMP = "time-stamp/checkpoint.tsr";

    public static final String STAMPED_GROWTH = "time-stamp/growth";

    /// The first column of the table: the place on the log, from 1.
    public static final String PLACE = "place";

    /// The table's columns after the place: what a record tells, under the names that it has in the record.
    public static final List<String> COLUMNS = List.of(
            "record",
            "accessId",
            "caseId",
            "action",
            "decidedAt",
            "producer",
            "producerInstance",
            "producerSequence",
            "department",
            "account",
            "accountName",
            "client",
            "roles",
            "resource",
            "revision",
            "subject",
            "items",
            "subjects",
            "purpose",
            "matter",
            "grant",
            "decision",
            "reason",
            "article",
            "rows",
            "bytes",
            "digest",
            "sourceAddress",
            "traceId",
            "version");

    private EvidencePackage() {}
}
