package cn.govshare.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A past year of the trail, a partition for each month, filled within the database: as many records as are wanted,
/// of many departments, systems, persons and grants, in the mixture that the exchange leaves.
final class FilledTrail {
    private static final int MONTHS = 12;
    private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);

    /// One record in so many can be read by its own id.
    private static final int KNOWN = 100;

    private final Bench bench;
    private final String service;

    /// @param service whose database it is
    FilledTrail(Bench bench, String service) {
        this.bench = bench;
        this.service = service;
    }

    /// Replaces what was filled before, two months at a time.
    void fill(long records) throws Exception {
        try (var workers = Executors.newFixedThreadPool(2)) {
            var months = new ArrayList<Future<?>>();
            for (int i = 0; i < MONTHS; i++) {
                var month = BEGIN.plusMonths(i);
                var before = i * (records / MONTHS);
                months.add(workers.submit(() -> {
                    month(month, records / MONTHS, before);
                    return month;
                }));
            }
            for (var month : months) {
                month.get();
            }
        }
        try (var database = bench.database(service)) {
            Sql.run(database, "ANALYZE audit_entry", "ANALYZE audit_record");
        }
    }

    private void month(LocalDate month, long records, long before) throws SQLException {
        var name = "audit_entry_%tY_%tm".formatted(month, month);
        try (var database = bench.database(service)) {
            Sql.run(
                    database,
                    "SET maintenance_work_mem = '512MB'",
                    "SET synchronous_commit = off",
                    "DROP TABLE IF EXISTS " + name,
                    "CREATE TABLE %s (LIKE audit_entry INCLUDING DEFAULTS INCLUDING CONSTRAINTS)".formatted(name));
            insert(database, name, month, records, before);
            indexes(database, name);
            Sql.run(
                    database,
                    "ALTER TABLE audit_entry ATTACH PARTITION %s FOR VALUES FROM ('%s') TO ('%s')"
                            .formatted(name, month, month.plusMonths(1)),
                    """
                    INSERT INTO audit_record (record, content_sha256, received_on, seq)
                    SELECT record, sha256(body), received_on, seq FROM %s WHERE seq %% %d = 0
                    ON CONFLICT DO NOTHING\
                    """.formatted(name, KNOWN));
        }
    }

    /// The indexes of the whole trail, made of the filled table at once and taken over when it becomes its part.
    private static void indexes(Connection database, String name) throws SQLException {
        Sql.run(database, "ALTER TABLE %s ADD PRIMARY KEY (received_on, seq)".formatted(name));
        var indexes = Sql.texts(database, """
                SELECT regexp_replace(indexdef, 'INDEX \\S+ ON ONLY \\S+', 'INDEX ON %s') FROM pg_indexes
                WHERE tablename = 'audit_entry' AND indexname <> 'audit_entry_pkey' ORDER BY indexname\
                """.formatted(name));
        Sql.run(database, indexes.toArray(String[]::new));
    }

    private static void insert(Connection database, String name, LocalDate month, long records, long before)
            throws SQLException {
        try (var insert = database.prepareStatement("""
            INSERT INTO %s (seq, received_on, received_at, record, access_id, case_id, action, decided_at, producer,
                department, account, account_name, client, roles, resource, revision, subject, items, subjects,
                purpose, matter, grant_id, decision, reason, article, row_count, source_address, trace_id, version,
                body)
            SELECT n, (at AT TIME ZONE 'Asia/Shanghai')::date, at, md5('record' || n)::uuid,
                   md5('access' || n)::uuid,
                   CASE WHEN acts THEN md5('case' || n %% 400)::uuid END,
                   CASE WHEN acts THEN 'approval.access-request.submit'
                        WHEN n %% 20 = 1 THEN 'exchange.download.start' ELSE 'exchange.record.query' END,
                   at, CASE WHEN acts THEN 'approval-service' ELSE 'exchange-service' END,
                   (ARRAY[%s])[1 + n %% %d],
                   CASE WHEN acts THEN md5('person' || n %% 2000) ELSE md5('system' || n %% 60) END,
                   CASE WHEN acts THEN 'person-' || n %% 2000 ELSE 'bench-system-' || n %% 60 END,
                   CASE WHEN acts THEN 'console' ELSE 'bench-system-' || n %% 60 END,
                   ARRAY['business-system'], '3320481001001/' || lpad((n * 7 %% 300)::text, 6, '0'), 1,
                   CASE WHEN acts THEN md5('case' || n %% 400)::uuid::text END,
                   ARRAY['id_number', 'item_' || n %% 200, 'monthly_amount'],
                   CASE WHEN acts THEN '{}' ELSE ARRAY[encode(sha256(('s' || n * 7919 %% 300000)::bytea), 'hex')] END,
                   CASE WHEN n %% 5000 = 0 THEN 'DATA_VERIFICATION'
                        ELSE (ARRAY['WORK_REFERENCE', 'BUSINESS_COLLABORATION', 'ADMINISTRATIVE_BASIS'])[1 + n %% 3] END,
                   '公共租赁住房资格审核', md5('grant' || n %% 400)::uuid,
                   CASE WHEN n %% 25 = 0 THEN 'DENIED' ELSE 'PERMITTED' END, NULL, '17',
                   CASE WHEN n %% 1000 = 1 THEN 5000 + n %% 3000 ELSE n %% 3 END, '10.20.30.' || n %% 60,
                   md5('trace' || n), 1, convert_to(repeat('x', 60), 'UTF8')
            FROM (SELECT n, n %% 33 = 0 AS acts,
                         (?::date + (n - ?) * interval '27 days' / ?) AT TIME ZONE 'Asia/Shanghai' AS at
                  FROM generate_series(? + 1, ?) AS n) AS record\
            """.formatted(name, departments(), TrailRecords.DEPARTMENTS))) {
            insert.setString(1, month.toString());
            insert.setLong(2, before);
            insert.setLong(3, Math.max(1, records));
            insert.setLong(4, before);
            insert.setLong(5, before + records);
            insert.executeUpdate();
        }
    }

    private static String departments() {
        return IntStream.range(0, TrailRecords.DEPARTMENTS)
                .mapToObj(number -> "'%s'".formatted(TrailRecords.department(number)))
                .collect(Collectors.joining(", "));
    }

    /// Some records of the fill.
    List<String> known(int count) throws SQLException {
        try (var database = bench.database(service)) {
            return Sql.texts(database, """
                    SELECT record FROM audit_record WHERE received_on < '2026-01-01'
                    ORDER BY md5(record::text) LIMIT %d\
                    """.formatted(count));
        }
    }
}
