package cn.govshare.audit.log.jdbc;

import cn.govshare.audit.log.ReceivedRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/// Writes records by COPY within the transaction of the caller.
@Component
class CopyEntries {
    private static final int COLUMNS = 34;
    private static final int BYTES_OF_A_ROW = 2_500;
    private static final int BYTES_OF_AN_ID = 100;

    private final JdbcOperations jdbc;

    CopyEntries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// @param first place of the first record; the others follow
    void write(List<ReceivedRecord> records, long first, LocalDate receivedOn, Instant receivedAt) {
        var entries = new BinaryRows(records.size() * BYTES_OF_A_ROW);
        var ids = new BinaryRows(records.size() * BYTES_OF_AN_ID);
        long seq = first;
        for (var each : records) {
            ids.row(4)
                    .add(each.record().record())
                    .add(each.contentSha256())
                    .add(receivedOn)
                    .add((Long) seq);
            add(entries, each, seq, receivedOn, receivedAt);
            seq++;
        }
        jdbc.execute((Connection connection) -> {
            copyIds(connection, ids.end());
            copyEntries(connection, entries.end());
            return true;
        });
    }

    private static void add(BinaryRows rows, ReceivedRecord each, long seq, LocalDate receivedOn, Instant receivedAt) {
        var record = each.record();
        var grant = record.grant();
        rows.row(COLUMNS)
                .add((Long) seq)
                .add(receivedOn)
                .add(receivedAt)
                .add(record.record())
                .add(record.accessId())
                .add(record.caseId())
                .add(record.action())
                .add(record.decidedAt())
                .add(record.producer())
                .add(record.producerInstance())
                .add(record.producerSequence())
                .add(record.department())
                .add(record.account())
                .add(record.accountName())
                .add(record.client())
                .add(record.roles())
                .add(record.resource())
                .add(record.revision())
                .add(record.subject())
                .add(record.items())
                .add(record.subjects())
                .add(record.purpose())
                .add(record.matter())
                .add(grant == null ? null : UUID.fromString(grant))
                .add(record.decision().name())
                .add(record.reason())
                .add(record.article())
                .add(record.rows())
                .add(record.bytes())
                .add(record.digest())
                .add(record.sourceAddress())
                .add(record.traceId())
                .add((Long) record.version())
                .add(each.body());
    }

    private static void copyIds(Connection connection, InputStream rows) throws SQLException {
        copy(connection, """
                COPY audit_record (record, content_sha256, received_on, seq) FROM STDIN (FORMAT binary)""", rows);
    }

    private static void copyEntries(Connection connection, InputStream rows) throws SQLException {
        copy(connection, """
                COPY audit_entry (
                    seq, received_on, received_at, record, access_id, case_id, action, decided_at, producer,
                    producer_instance, producer_sequence, department, account, account_name, client, roles,
                    resource, revision, subject, items, subjects, purpose, matter, grant_id,
                    decision, reason, article, row_count, byte_count, digest, source_address, trace_id, version, body)
                FROM STDIN (FORMAT binary)""", rows);
    }

    private static void copy(Connection connection, String statement, InputStream rows) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
