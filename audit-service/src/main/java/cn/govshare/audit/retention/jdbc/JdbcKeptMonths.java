package cn.govshare.audit.retention.jdbc;

import cn.govshare.audit.retention.KeptMonth;
import cn.govshare.audit.retention.KeptMonth.Archive;
import cn.govshare.audit.retention.KeptMonth.Pruning;
import cn.govshare.audit.retention.KeptMonths;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKeptMonths implements KeptMonths {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('audit-retention', 0))";

    private final JdbcClient jdbc;

    JdbcKeptMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<KeptMonth> all() {
        return jdbc.sql("""
                SELECT month, first_seq,
                       coalesce(lead(first_seq) OVER (ORDER BY month), (SELECT size + 1 FROM log_tree)) - first_seq
                           AS records,
                       audit_archive.*, audit_pruning.*
                FROM (SELECT date_trunc('month', received_on)::date AS month, min(first_seq) AS first_seq
                      FROM audit_day GROUP BY 1) AS months
                LEFT JOIN audit_archive ON audit_archive.archived_month = month
                LEFT JOIN audit_pruning ON audit_pruning.pruned_month = month
                ORDER BY month""").query(JdbcKeptMonths::month).list();
    }

    private static KeptMonth month(ResultSet rs, int number) throws SQLException {
        return new KeptMonth(
                YearMonth.from(rs.getObject("month", LocalDate.class)),
                rs.getLong("first_seq"),
                rs.getLong("records"),
                archive(rs),
                pruning(rs),
                instant(rs, "pruned_at"));
    }

    private static @Nullable Archive archive(ResultSet rs) throws SQLException {
        var at = instant(rs, "archived_at");
        return at == null
                ? null
                : new Archive(
                        rs.getString("file"),
                        rs.getLong("bytes"),
                        rs.getString("sha256"),
                        at,
                        rs.getString("archived_by"));
    }

    private static @Nullable Pruning pruning(ResultSet rs) throws SQLException {
        var at = instant(rs, "asked_at");
        return at == null
                ? null
                : new Pruning(rs.getString("asked_account"), rs.getString("asked_by"), at, rs.getString("approved_by"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    @Override
    public Optional<KeptMonth> lock(YearMonth month) {
        jdbc.sql(LOCK).query((_, _) -> true).single();
        return all().stream().filter(each -> each.month().equals(month)).findFirst();
    }

    @Override
    public LocalDate lastReceivedOn() {
        return jdbc.sql("SELECT last_received_on FROM log_tree")
                .query(LocalDate.class)
                .single();
    }

    @Override
    public void archive(KeptMonth month, Archive archive) {
        jdbc.sql("""
                INSERT INTO audit_archive (archived_month, file, bytes, sha256, archived_at, archived_by)
                VALUES (:month, :file, :bytes, :sha256, :at, :by)""")
                .param("month", month.month().atDay(1))
                .param("file", archive.file())
                .param("bytes", archive.bytes())
                .param("sha256", archive.sha256())
                .param("at", archive.at().atOffset(ZoneOffset.UTC))
                .param("by", archive.by())
                .update();
    }

    @Override
    public void ask(YearMonth month, String account, String by, Instant at) {
        jdbc.sql("""
                INSERT INTO audit_pruning (pruned_month, asked_account, asked_by, asked_at)
                VALUES (:month, :account, :by, :at)""")
                .param("month", month.atDay(1))
                .param("account", account)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void withdraw(YearMonth month) {
        jdbc.sql("DELETE FROM audit_pruning WHERE pruned_month = :month AND pruned_at IS NULL")
                .param("month", month.atDay(1))
                .update();
    }

    @Override
    public void prune(YearMonth month, String account, String by, Instant at) {
        jdbc.sql("""
                UPDATE audit_pruning SET approved_account = :account, approved_by = :by, pruned_at = :at
                WHERE pruned_month = :month AND pruned_at IS NULL""")
                .param("month", month.atDay(1))
                .param("account", account)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("SELECT prune_audit_month(:month)")
                .param("month", month.atDay(1))
                .query((_, _) -> true)
                .single();
    }
}
