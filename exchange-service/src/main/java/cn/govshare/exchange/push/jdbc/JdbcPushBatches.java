package cn.govshare.exchange.push.jdbc;

import cn.govshare.exchange.push.BatchNumber;
import cn.govshare.exchange.push.PushBatch;
import cn.govshare.exchange.push.PushBatches;
import cn.govshare.exchange.push.RowFault;
import cn.govshare.exchange.push.RowRule;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
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
        return jdbc.sql("""
                SELECT id, resource, batch_number, revision, provider, digest, bytes,
                       rows, inserted, updated, unchanged, rejected, merged_at
                FROM push_batch WHERE resource = :resource AND batch_number = :number""")
                .param("resource", resource.value())
                .param("number", number.value())
                .query(JdbcPushBatches::batch)
                .optional();
    }

    @Override
    public void save(PushBatch batch, List<RowFault> faults) {
        jdbc.sql("""
                INSERT INTO push_batch (id, resource, batch_number, revision, provider, digest, bytes,
                                        rows, inserted, updated, unchanged, rejected, merged_at)
                VALUES (:id, :resource, :number, :revision, :provider, :digest, :bytes,
                        :rows, :inserted, :updated, :unchanged, :rejected, :mergedAt)""")
                .param("id", batch.id())
                .param("resource", batch.resource().value())
                .param("number", batch.number().value())
                .param("revision", batch.revision())
                .param("provider", batch.provider().value())
                .param("digest", batch.digest())
                .param("bytes", batch.bytes())
                .param("rows", batch.rows())
                .param("inserted", batch.inserted())
                .param("updated", batch.updated())
                .param("unchanged", batch.unchanged())
                .param("rejected", batch.rejected())
                .param("mergedAt", Timestamp.from(batch.mergedAt()))
                .update();
        var seq = new long[1];
        template.batchUpdate("""
                INSERT INTO rejected_row (batch, seq, row_number, line, item, rule, masked_value)
                VALUES (?, ?, ?, nullif(?, 0), ?, ?, ?)""", faults, ROWS_A_STATEMENT, (statement, fault) -> {
            statement.setObject(1, batch.id());
            statement.setLong(2, ++seq[0]);
            statement.setLong(3, fault.rowNumber());
            statement.setLong(4, fault.line());
            statement.setString(5, fault.item());
            statement.setString(6, fault.rule().code());
            statement.setString(7, fault.maskedValue());
        });
    }

    @Override
    public List<StoredFault> rejectedRows(UUID batch, long after, int limit) {
        return jdbc.sql("""
                SELECT seq, row_number, coalesce(line, 0) AS line, item, rule, masked_value
                FROM rejected_row WHERE batch = :batch AND seq > :after ORDER BY seq LIMIT :limit""")
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
                                rs.getString("masked_value"))))
                .list();
    }

    private static PushBatch batch(ResultSet rs, int row) throws SQLException {
        return new PushBatch(
                rs.getObject("id", UUID.class),
                new ResourceCode(rs.getString("resource")),
                new BatchNumber(rs.getString("batch_number")),
                rs.getInt("revision"),
                new DepartmentCode(rs.getString("provider")),
                rs.getString("digest"),
                rs.getLong("bytes"),
                rs.getLong("rows"),
                rs.getLong("inserted"),
                rs.getLong("updated"),
                rs.getLong("unchanged"),
                rs.getLong("rejected"),
                rs.getTimestamp("merged_at").toInstant());
    }
}
