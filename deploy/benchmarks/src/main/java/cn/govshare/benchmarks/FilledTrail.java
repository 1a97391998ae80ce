package cn.govshare.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A past year of the trail, a partition for each month, filled within the database: as many records as are wanted, of
/// many departments, systems, persons and grants, in the mixture that the exchange leaves.
final class FilledTrail {
    private static final int MONTHS = 12;
    private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);

    /// One record in so many can be read by its own id.
    private static final int KNOWN = 100;

    private final Connection database;

    FilledTrail(Connection database) {
        this.database = database;
    }

    /// Replaces what was filled before.
    void fill(long records) throws SQLException {
        for (int i = 0; i < MONTHS; i++) {
            month(BEGIN.plusMonths(i), records / MONTHS, i * (records / MONTHS));
        }
        Sql.run(database, "ANALYZE audit_entry", "ANALYZE audit_record");
    }

    private void month(LocalDate month, long records, long before) throws SQLException {
        var name = "audit_entry_%tY_%tm".formatted(month, month);
        Sql.run(
                database,
                "DROP TABLE IF EXISTS " + name,
                "CREATE TABLE %s (LIKE audit_entry INCLUDING DEFAULTS INCLUDING CONSTRAINTS)".formatted(name));
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
                   '11320481MB' || lpad((n %% 40)::text, 7, '0') || 'X',
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
                   md5('trace' || n), 1, convert_to(repeat('x', 300), 'UTF8')
            FROM (SELECT n, n %% 33 = 0 AS acts,
                         (?::date + (n - ?) * interval '27 days' / ?) AT TIME ZONE 'Asia/Shanghai' AS at
                  FROM generate_series(? + 1, ?) AS n) AS record\
            """.formatted(name))) {
            insert.setString(1, month.toString());
            insert.setLong(2, before);
            insert.setLong(3, Math.max(1, records));
            insert.setLong(4, before);
            insert.setLong(5, before + records);
            insert.executeUpdate();
        }
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

    /// Some records of the fill.
    List<String> known(int count) throws SQLException {
        var ids = new ArrayList<String>();
        try (var select = database.prepareStatement("""
            SELECT record FROM audit_entry WHERE received_on < '2026-01-01' AND seq %% %d = 0
            ORDER BY md5(record::text) LIMIT %d\
            """.formatted(KNOWN, count));
                var found = select.executeQuery()) {
            while (found.next()) {
                ids.add(found.getString(1));
            }
        }
        return ids;
    }
}
