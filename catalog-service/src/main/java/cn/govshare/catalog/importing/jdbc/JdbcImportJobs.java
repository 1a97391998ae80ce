package cn.govshare.catalog.importing.jdbc;

import cn.govshare.catalog.importing.ColumnMapping;
import cn.govshare.catalog.importing.ColumnReport;
import cn.govshare.catalog.importing.ImportFigures;
import cn.govshare.catalog.importing.ImportJob;
import cn.govshare.catalog.importing.ImportJobs;
import cn.govshare.catalog.importing.ImportStatus;
import cn.govshare.catalog.importing.RejectedRow;
import cn.govshare.catalog.importing.RejectedRow.RowFault;
import cn.govshare.catalog.sheet.TableRow;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcImportJobs implements ImportJobs {
    /// Its own, so that what is stored does not change with how the web writes JSON.
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int PAGE = 500;

    private final JdbcClient jdbc;

    JdbcImportJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ImportJob> find(UUID id) {
        return jdbc.sql("SELECT * FROM catalog_import WHERE id = :id")
                .param("id", id)
                .query(JdbcImportJobs::job)
                .optional();
    }

    @Override
    public List<ImportJob> list(@Nullable DepartmentCode department, @Nullable UUID before, int limit) {
        return jdbc.sql("""
            SELECT * FROM catalog_import
            WHERE (:department::text IS NULL OR department = :department)
              AND (:before::uuid IS NULL OR (received_at, id) <
                   (SELECT b.received_at, b.id FROM catalog_import AS b WHERE b.id = :before))
            ORDER BY received_at DESC, id DESC LIMIT :limit\
            """)
                .param("department", department == null ? null : department.value())
                .param("before", before)
                .param("limit", limit)
                .query(JdbcImportJobs::job)
                .list();
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        var failure = row.getString("failure");
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ImportJob(
                row.getObject("id", UUID.class),
                JSON.readValue(row.getString("sender"), Actor.class),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getString("digest"),
                row.getBoolean("dry_run"),
                JSON.readValue(row.getString("mapping"), ColumnMapping.class),
                ImportStatus.valueOf(row.getString("status")),
                JSON.readValue(row.getString("figures"), ImportFigures.class),
                row.getString("format"),
                Arrays.asList(JSON.readValue(row.getString("columns"), ColumnReport[].class)),
                failure == null ? null : JSON.readValue(failure, Text.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    @Override
    public void add(ImportJob job) {
        jdbc.sql("""
            INSERT INTO catalog_import (id, sender, department, file_name, bytes, digest, dry_run, mapping, status,
                                        figures, columns, received_at)
            VALUES (:id, :sender::jsonb, :department, :fileName, :bytes, :digest, :dryRun, :mapping::jsonb,
                    :status, :figures::jsonb, '[]', :receivedAt)\
            """)
                .param("id", job.id())
                .param("sender", JSON.writeValueAsString(job.sender()))
                .param("department", job.sender().department().value())
                .param("fileName", job.fileName())
                .param("bytes", job.bytes())
                .param("digest", job.digest())
                .param("dryRun", job.dryRun())
                .param("mapping", JSON.writeValueAsString(job.mapping()))
                .param("status", job.status().name())
                .param("figures", JSON.writeValueAsString(job.figures()))
                .param("receivedAt", utc(job.receivedAt()))
                .update();
    }

    @Override
    public void save(ImportJob job) {
        jdbc.sql("""
            UPDATE catalog_import
            SET status = :status, figures = :figures::jsonb, format = :format, columns = :columns::jsonb,
                failure = :failure::jsonb, ended_at = :endedAt
            WHERE id = :id\
            """)
                .param("id", job.id())
                .param("status", job.status().name())
                .param("figures", JSON.writeValueAsString(job.figures()))
                .param("format", job.format())
                .param("columns", JSON.writeValueAsString(job.columns()))
                .param("failure", job.failure() == null ? null : JSON.writeValueAsString(job.failure()))
                .param("endedAt", job.endedAt() == null ? null : utc(job.endedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    @Override
    public Optional<ImportJob> claim(Instant now, Instant silentSince) {
        return jdbc.sql("""
            UPDATE catalog_import SET status = 'RUNNING', heard_at = :now
            WHERE id = (SELECT id FROM catalog_import
                        WHERE status = 'WAITING' OR (status = 'RUNNING' AND heard_at < :silentSince)
                        ORDER BY received_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *\
            """)
                .param("now", utc(now))
                .param("silentSince", utc(silentSince))
                .query(JdbcImportJobs::job)
                .optional();
    }

    @Override
    public void heard(UUID id, Instant now) {
        jdbc.sql("UPDATE catalog_import SET heard_at = :now WHERE id = :id")
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void addPart(UUID id, int number, byte[] part, int length) {
        jdbc.sql("INSERT INTO catalog_import_part (import_id, number, content) VALUES (:id, :number, :content)")
                .param("id", id)
                .param("number", number)
                .param("content", length == part.length ? part : Arrays.copyOf(part, length))
                .update();
    }

    @Override
    public InputStream file(UUID id) {
        return new PartsStream(number -> jdbc.sql("""
            SELECT content FROM catalog_import_part WHERE import_id = :id AND number = :number\
            """)
                .param("id", id)
                .param("number", number)
                .query((row, _) -> row.getBytes(1))
                .optional());
    }

    @Override
    public void removeFile(UUID id) {
        jdbc.sql("DELETE FROM catalog_import_part WHERE import_id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public void addRejected(UUID id, RejectedRow row) {
        jdbc.sql("""
            INSERT INTO catalog_import_rejected (import_id, row_number, cells, faults)
            VALUES (:id, :row, :cells::jsonb, :faults::jsonb) ON CONFLICT DO NOTHING\
            """)
                .param("id", id)
                .param("row", row.row().number())
                .param("cells", JSON.writeValueAsString(withoutNul(row.row().written())))
                .param("faults", JSON.writeValueAsString(row.faults()))
                .update();
    }

    /// PostgreSQL keeps no NUL.
    private static List<String> withoutNul(List<String> cells) {
        return cells.stream().map(cell -> cell.replace('\0', '\ufffd')).toList();
    }

    @Override
    public void rejected(UUID id, RowReceiver receiver) throws IOException {
        long after = -1;
        List<RejectedRow> page;
        do {
            page = jdbc.sql("""
                SELECT row_number, cells, faults FROM catalog_import_rejected
                WHERE import_id = :id AND row_number > :after ORDER BY row_number LIMIT :limit\
                """)
                    .param("id", id)
                    .param("after", after)
                    .param("limit", PAGE)
                    .query((row, _) -> rejected(row))
                    .list();
            for (var row : page) {
                receiver.take(row);
                after = row.row().number();
            }
        } while (page.size() == PAGE);
    }

    private static RejectedRow rejected(ResultSet row) throws SQLException {
        return new RejectedRow(
                new TableRow(
                        row.getLong("row_number"),
                        Arrays.asList(JSON.readValue(row.getString("cells"), String[].class)),
                        Map.of()),
                Arrays.asList(JSON.readValue(row.getString("faults"), RowFault[].class)));
    }

    @Override
    public Optional<Long> remember(UUID id, Set<String> keys, long row) {
        var names = keys.toArray(String[]::new);
        var added = jdbc.sql("""
            INSERT INTO catalog_import_key (import_id, key, row_number)
            SELECT :id, key, :row FROM unnest(:keys) AS key ON CONFLICT DO NOTHING\
            """)
                .param("id", id)
                .param("row", row)
                .param("keys", names)
                .update();
        return added == names.length
                ? Optional.empty()
                : jdbc.sql("""
                    SELECT min(row_number) FROM catalog_import_key
                    WHERE import_id = :id AND key = ANY (:keys) AND row_number < :row\
                    """)
                        .param("id", id)
                        .param("keys", names)
                        .param("row", row)
                        .query((found, _) -> found.getLong(1))
                        .optional();
    }

    @Override
    public void forgetKeys(UUID id) {
        jdbc.sql("DELETE FROM catalog_import_key WHERE import_id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public List<DepartmentCode> departmentsNamed(Collection<String> names) {
        return jdbc.sql("SELECT code FROM department WHERE name = ANY (:names) ORDER BY code LIMIT 2")
                .param("names", names.toArray(String[]::new))
                .query((row, _) -> new DepartmentCode(row.getString("code")))
                .list();
    }
}
