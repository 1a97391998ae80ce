package cn.govshare.broken.sql.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcClerks {
    private final JdbcClient jdbc;

    JdbcClerks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int dismiss(String name) {
        return jdbc.sql("DELETE FROM clerk WHERE name = '" + name + "'").update();
    }
}
