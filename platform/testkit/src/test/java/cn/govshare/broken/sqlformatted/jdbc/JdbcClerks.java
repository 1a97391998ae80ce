package cn.govshare.broken.sqlformatted.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcClerks {
    private final JdbcClient jdbc;

    JdbcClerks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int dismiss(String name) {
        var sql = """
                DELETE FROM clerk
                WHERE name = '%s'""".formatted(name).strip();
        int before = name.length();
        return jdbc.sql(sql).update() - before;
    }
}
