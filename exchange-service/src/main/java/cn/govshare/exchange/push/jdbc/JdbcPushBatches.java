package cn.govshare.exchange.push.jdbc;

import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.push.BatchNumber;
import cn.govshare.exchange.push.PushBatch;
import cn.govshare.exchange.push.PushBatches;
import cn.govshare.exchange.push.PushKind;
import cn.govshare.exchange.push.QuarantinedRow;
import cn.govshare.exchange.push.RowFault;
import cn.govshare.exchange.push.RowRule;
import cn.govshare.exchange.push.Severity;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPushBatches implements PushBatches {
    private static final int ROWS_A_STATEMENT = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    JdbcPushBatches(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    @Override
    public Optional<PushBatch> find(ResourceCode resource, BatchNumber number) {
        return jdbc.sql("SELECT * FROM push_batch WHERE resource = :resource AND batch_number = :number")
                .param("resource", resource.value())
                .param("number", number.value())
                .query(JdbcPushBatches::batch)
                .optional();
    }

    @Override
    public List<StoredBatch> latest(ResourceCode resource, long before, int limit) {
        return jdbc.sql("""
            SELECT * FROM push_batch WHERE resource = :resource AND seq < :before
            ORDER BY seq DESC LIMIT :limit\
            """)
                .param("resource", resource.value())
                .param("before", before)
                .param("limit", limit)
                .query((rs, row) -> new StoredBatch(rs.getLong("seq"), batch(rs, row)))
                .list();
    }

    @Override
    public void save(PushBatch batch, Findings findings) {
        jdbc.sql("""
            INSERT INTO push_batch (id, resource, batch_number, revision, provider, kind, digest, bytes,
                                    rows, inserted, updated, unchanged, deleted, rejected, warned,
                                    first_position, last_position, columns, corrects, receipt, merged_at)
            VALUES (:id, :resource, :number, :revision, :provider, :kind, :digest, :bytes,
                    :rows, :inserted, :updated, :unchanged, :deleted, :rejected, :warned,
                    :first, :last, :columns, :corrects, :receipt, :mergedAt)\
            """)
                .param("id", batch.id())
                .param("resource", batch.resource().value())
                .param("number", batch.number().value())
                .param("revision", batch.revision())
                .param("provider", batch.provider().value())
                .param("kind", batch.kind().name())
                .param("digest", batch.digest())
                .param("bytes", batch.bytes())
                .param("rows", batch.counts().rows())
                .param("inserted", batch.counts().inserted())
                .param("updated", batch.counts().updated())
                .param("unchanged", batch.counts().unchanged())
                .param("deleted", batch.counts().deleted())
                .param("rejected", batch.counts().rejected())
                .param("warned", batch.counts().warned())
                .param("first", batch.changes().map(DataSet.Span::first).orElse(null))
                .param("last", batch.changes().map(DataSet.Span::last).orElse(null))
                .param("columns", batch.columns().toArray(String[]::new))
                .param("corrects", batch.corrects().map(BatchNumber::value).orElse(null))
                .param("receipt", batch.receipt())
                .param("mergedAt", Timestamp.from(batch.mergedAt()))
                .update();
        saveFaults(batch, findings.faults());
        saveCounts(batch, findings.counts());
        saveQuarantine(batch, findings.quarantined());
    }

    private void saveFaults(PushBatch batch, List<RowFault> faults) {
        var seq = new long[1];
        template.batchUpdate("""
            INSERT INTO rejected_row (batch, seq, row_number, line, item, rule, masked_value, warning)
            VALUES (?, ?, ?, nullif(?, 0), ?, ?, ?, ?)\
            """, faults, ROWS_A_STATEMENT, (statement, fault) -> {
            statement.setObject(1, batch.id());
            statement.setLong(2, ++seq[0]);
            statement.setLong(3, fault.rowNumber());
            statement.setLong(4, fault.line());
            statement.setString(5, fault.item());
            statement.setString(6, fault.rule().code());
            statement.setString(7, fault.maskedValue());
            statement.setBoolean(8, fault.severity() == Severity.WARNING);
        });
    }

    private void saveCounts(PushBatch batch, List<Count> counts) {
        template.batchUpdate(
                "INSERT INTO batch_finding (batch, item, rule, warning, count) VALUES (?, ?, ?, ?, ?)",
                counts,
                ROWS_A_STATEMENT,
                (statement, count) -> {
                    statement.setObject(1, batch.id());
                    statement.setString(2, count.item());
                    statement.setString(3, count.rule().code());
                    statement.setBoolean(4, count.severity() == Severity.WARNING);
                    statement.setLong(5, count.count());
                });
    }

    private void saveQuarantine(PushBatch batch, List<QuarantinedRow> rows) {
        template.batchUpdate("""
            INSERT INTO quarantined_row (batch, row_number, line, deletes, fields, since)
            VALUES (?, ?, nullif(?, 0), ?, ?, ?)\
            """, rows, ROWS_A_STATEMENT, (statement, row) -> {
            statement.setObject(1, batch.id());
            statement.setLong(2, row.rowNumber());
            statement.setLong(3, row.line());
            statement.setBoolean(4, row.deletes());
            statement.setArray(
                    5,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "text",
                                    row.fields().stream()
                                            .map(JdbcPushBatches::storable)
                                            .toArray()));
            statement.setTimestamp(6, Timestamp.from(batch.mergedAt()));
        });
    }

    /// PostgreSQL takes no NUL, and unpaired surrogates are no UTF-8.
    private static String storable(String field) {
        return new String(field.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Override
    public List<StoredFault> faults(UUID batch, long after, int limit) {
        return jdbc.sql("""
            SELECT seq, row_number, coalesce(line, 0) AS line, item, rule, masked_value, warning
            FROM rejected_row WHERE batch = :batch AND seq > :after ORDER BY seq LIMIT :limit\
            """)
                .param("batch", batch)
                .param("after", after)
                .param("limit", limit)
                .query((rs, _) -> new StoredFault(
                        rs.getLong("seq"),
                        new RowFault(
                                rs.getLong("row_number"),
                                rs.getLong("line"),
                                rs.getString("item"),
                                RowRule.ofCode(rs.getString("rule")),
                                rs.getString("masked_value"),
                                severity(rs))))
                .list();
    }

    private static Severity severity(ResultSet rs) throws SQLException {
        return rs.getBoolean("warning") ? Severity.WARNING : Severity.ERROR;
    }

    @Override
    public List<Count> counts(UUID batch) {
        return jdbc.sql("SELECT * FROM batch_finding WHERE batch = :batch ORDER BY count DESC, item, rule")
                .param("batch", batch)
                .query(JdbcPushBatches::count)
                .list();
    }

    private static Count count(ResultSet rs, int row) throws SQLException {
        return new Count(rs.getString("item"), RowRule.ofCode(rs.getString("rule")), severity(rs), rs.getLong("count"));
    }

    @Override
    public List<Count> counts(ResourceCode resource, Instant since) {
        return jdbc.sql("""
            SELECT item, rule, warning, sum(count) AS count
            FROM batch_finding f JOIN push_batch b ON b.id = f.batch
            WHERE resource = :resource AND merged_at >= :since
            GROUP BY item, rule, warning ORDER BY count DESC, item, rule\
            """)
                .param("resource", resource.value())
                .param("since", Timestamp.from(since))
                .query(JdbcPushBatches::count)
                .list();
    }

    @Override
    public List<DayOfPushes> days(ResourceCode resource, Instant since) {
        return jdbc.sql("""
            SELECT (merged_at AT TIME ZONE 'Asia/Shanghai')::date AS day, count(*) AS batches, sum(rows) AS rows,
                   sum(rejected) AS rejected, sum(warned) AS warned
            FROM push_batch WHERE resource = :resource AND merged_at >= :since
            GROUP BY day ORDER BY day DESC\
            """)
                .param("resource", resource.value())
                .param("since", Timestamp.from(since))
                .query((rs, _) -> new DayOfPushes(
                        rs.getObject("day", LocalDate.class),
                        rs.getLong("batches"),
                        rs.getLong("rows"),
                        rs.getLong("rejected"),
                        rs.getLong("warned")))
                .list();
    }

    @Override
    public List<QuarantinedRow> quarantined(UUID batch, long afterRow, int limit) {
        return jdbc.sql("""
            SELECT row_number, coalesce(line, 0) AS line, deletes, fields FROM quarantined_row
            WHERE batch = :batch AND row_number > :after ORDER BY row_number LIMIT :limit\
            """)
                .param("batch", batch)
                .param("after", afterRow)
                .param("limit", limit)
                .query((rs, _) -> new QuarantinedRow(
                        rs.getLong("row_number"), rs.getLong("line"), rs.getBoolean("deletes"), List.of((String[])
                                rs.getArray("fields").getArray())))
                .list();
    }

    @Override
    public long quarantinedRows(UUID batch) {
        return jdbc.sql("SELECT count(*) FROM quarantined_row WHERE batch = :batch")
                .param("batch", batch)
                .query(Long.class)
                .single();
    }

    @Override
    public void releaseQuarantine(UUID batch) {
        jdbc.sql("DELETE FROM quarantined_row WHERE batch = :batch")
                .param("batch", batch)
                .update();
    }

    @Override
    public long eraseQuarantine(Instant before) {
        return jdbc.sql("DELETE FROM quarantined_row WHERE since < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static PushBatch batch(ResultSet rs, int row) throws SQLException {
        long first = rs.getLong("first_position");
        var changes = rs.wasNull()
                ? Optional.<DataSet.Span>empty()
                : Optional.of(new DataSet.Span(first, rs.getLong("last_position"), false));
        return new PushBatch(
                rs.getObject("id", UUID.class),
                new ResourceCode(rs.getString("resource")),
                new BatchNumber(rs.getString("batch_number")),
                rs.getInt("revision"),
                new DepartmentCode(rs.getString("provider")),
                PushKind.valueOf(rs.getString("kind")),
                rs.getString("digest"),
                rs.getLong("bytes"),
                new PushBatch.Counts(
                        rs.getLong("rows"),
                        rs.getLong("inserted"),
                        rs.getLong("updated"),
                        rs.getLong("unchanged"),
                        rs.getLong("deleted"),
                        rs.getLong("rejected"),
                        rs.getLong("warned")),
                changes,
                List.of((String[]) rs.getArray("columns").getArray()),
                Optional.ofNullable(rs.getString("corrects")).map(BatchNumber::new),
                Objects.requireNonNullElse(rs.getString("receipt"), ""),
                rs.getTimestamp("merged_at").toInstant());
    }
}
