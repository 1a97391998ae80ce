package cn.govshare.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// One PostgreSQL for all tests of a JVM; every caller gets a database and two roles of its own, none a superuser.
public final class TestPostgres {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setLocaleConfig("encoding", "UTF8")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// A database as operators provide it to a service.
    ///
    /// @param login the service's own role
    /// @param owner the role that migrations run as
    /// @param password of both roles
    public record Database(String url, String login, String owner, String password) {}

    public static Database freshDatabase() {
        var name = "service_" + COUNT.incrementAndGet();
        var owner = name + "_owner";
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE %s LOGIN PASSWORD 'test'".formatted(name));
            statement.execute("CREATE ROLE %s LOGIN PASSWORD 'test'".formatted(owner));
            statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, owner));
            statement.execute("GRANT CONNECT, CREATE ON DATABASE %s TO %s".formatted(name, name));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var url = "jdbc:postgresql://localhost:%d/%s".formatted(Server.RUNNING.getPort(), name);
        return new Database(url, name, owner, "test");
    }
}
