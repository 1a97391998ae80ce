package cn.govshare.kept.sql.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcClerks {
    private static final String TABLE = "clerk";

    private final JdbcClient jdbc;

    JdbcClerks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int dismiss(String name) {
        var greeting = "Farewell, " + name;
        var sql = "DELETE FROM " + TABLE + " WHERE name = :name OR name = :greeting";
        return jdbc.sql(sql).param("name", name).param("greeting", greeting).update();
    }

    int dismissAll(String register) {
        return jdbc.sql(dismissal(register)).update();
    }

    private static String dismissal(String register) {
        return "DELETE FROM \"%s\"".formatted(register.replace("\"", "\"\""));
    }
}
