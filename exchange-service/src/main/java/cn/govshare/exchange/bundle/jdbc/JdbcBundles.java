package cn.govshare.exchange.bundle.jdbc;

import cn.govshare.exchange.bundle.Bundle;
import cn.govshare.exchange.bundle.BundleStatus;
import cn.govshare.exchange.bundle.Bundles;
import cn.govshare.exchange.download.DownloadFormat;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcBundles implements Bundles {
    private final JdbcClient jdbc;
    private final TransactionTemplate separate;

    JdbcBundles(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void add(Bundle bundle) {
        var use = bundle.use();
        jdbc.sql("""
                INSERT INTO download_bundle (id, consumer, resource, grant_id, purpose, matter, items, mode, client,
                                             source, format, mark_disputes, basis, status, asked_at)
                VALUES (:id, :consumer, :resource, :grant, :purpose, :matter, :items, :mode, :client,
                        :source, :format, :marks, :basis, :status, :at)""")
                .param("id", bundle.id())
                .param("consumer", use.consumer().value())
                .param("resource", use.resource().value())
                .param("grant", use.grant().orElse(null))
                .param("purpose", use.purpose().orElseThrow().name())
                .param("matter", use.matter())
                .param("items", use.items().stream().sorted().toArray(String[]::new))
                .param("mode", use.mode().name())
                .param("client", use.client())
                .param("source", bundle.source())
                .param("format", bundle.format().name())
                .param("marks", bundle.markDisputes())
                .param("basis", bundle.basis())
                .param("status", bundle.status().name())
                .param("at", Timestamp.from(bundle.askedAt()))
                .update();
    }

    @Override
    public Optional<Bundle> find(UUID id) {
        return jdbc.sql("SELECT * FROM download_bundle WHERE id = :id")
                .param("id", id)
                .query(JdbcBundles::bundle)
                .optional();
    }

    @Override
    public Optional<Bundle> nextToPrepare() {
        return jdbc.sql("""
                SELECT * FROM download_bundle WHERE status = 'PREPARING'
                ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED""").query(JdbcBundles::bundle).optional();
    }

    @Override
    public List<Bundle> readyBefore(Instant moment, int most) {
        return jdbc.sql("SELECT * FROM download_bundle WHERE status = 'READY' AND ready_at < :moment LIMIT :most")
                .param("moment", Timestamp.from(moment))
                .param("most", most)
                .query(JdbcBundles::bundle)
                .list();
    }

    @Override
    public void save(Bundle bundle) {
        var made = bundle.made();
        jdbc.sql("""
                UPDATE download_bundle SET status = :status, failure = :failure, rows = :rows, bytes = :bytes,
                    sha256 = :sha256, note = :note, ready_at = :readyAt
                WHERE id = :id""")
                .param("id", bundle.id())
                .param("status", bundle.status().name())
                .param("failure", bundle.failure().orElse(null))
                .param("rows", made.map(Bundle.Made::rows).orElse(null))
                .param("bytes", made.map(Bundle.Made::bytes).orElse(null))
                .param("sha256", made.map(Bundle.Made::sha256).orElse(null))
                .param("note", made.map(Bundle.Made::note).orElse(null))
                .param("readyAt", made.map(Bundle.Made::at).map(Timestamp::from).orElse(null))
                .update();
    }

    /// Beside the bundle, which whoever prepares it holds.
    @Override
    public void progress(UUID id, long rows) {
        separate.executeWithoutResult(
                _ -> jdbc.sql("""
                INSERT INTO bundle_progress (bundle, rows) VALUES (:id, :rows)
                ON CONFLICT (bundle) DO UPDATE SET rows = excluded.rows""").param("id", id).param("rows", rows).update());
    }

    @Override
    public long progressOf(UUID id) {
        return jdbc.sql("SELECT coalesce((SELECT rows FROM bundle_progress WHERE bundle = :id), 0)")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private static Bundle bundle(ResultSet rs, int row) throws SQLException {
        var use = new AskedUse(
                new ResourceCode(rs.getString("resource")),
                new DepartmentCode(rs.getString("consumer")),
                AskedUse.purpose(rs.getString("purpose")),
                rs.getString("matter"),
                Optional.ofNullable(rs.getObject("grant_id", UUID.class)),
                Set.of((String[]) rs.getArray("items").getArray()),
                ProvisionMode.valueOf(rs.getString("mode")),
                rs.getString("client"));
        return new Bundle(
                rs.getObject("id", UUID.class),
                use,
                rs.getString("source"),
                DownloadFormat.valueOf(rs.getString("format")),
                rs.getBoolean("mark_disputes"),
                rs.getString("basis"),
                BundleStatus.valueOf(rs.getString("status")),
                Optional.ofNullable(rs.getString("failure")),
                made(rs),
                rs.getTimestamp("asked_at").toInstant());
    }

    private static Optional<Bundle.Made> made(ResultSet rs) throws SQLException {
        var readyAt = rs.getTimestamp("ready_at");
        return readyAt == null
                ? Optional.empty()
                : Optional.of(new Bundle.Made(
                        rs.getLong("rows"),
                        rs.getLong("bytes"),
                        rs.getString("sha256"),
                        rs.getString("note"),
                        readyAt.toInstant()));
    }
}
