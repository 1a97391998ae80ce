package cn.govshare.local;

import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// PostgreSQL with a database of its own for every service, which no other service can enter.
final class PostgreSql implements Recipe {
    private final LauncherSettings settings;
    private final StateFolder state;
    private final Secrets secrets;
    private final Processes processes;
    private final Path binaries;
    private final Path program;
    private final Path folder;

    PostgreSql(LauncherSettings settings, StateFolder state, Secrets secrets, Processes processes) throws IOException {
        this.settings = settings;
        this.state = state;
        this.secrets = secrets;
        this.processes = processes;
        this.binaries = Distribution.POSTGRESQL.file(settings.project());
        this.program = state.cache(Distribution.folderName(binaries));
        this.folder = state.data("postgresql");
    }

    @Override
    public Component component() {
        return Component.POSTGRESQL;
    }

    @Override
    public void prepare() throws IOException {
        if (Files.notExists(program)) {
            Archives.unpackPostgreSql(binaries, program);
        }
        Files.createDirectories(folder);
        if (Files.notExists(data().resolve("PG_VERSION"))) {
            initialise();
        }
    }

    private void initialise() throws IOException {
        Archives.delete(data());
        var unfinished = folder.resolve("data.unfinished");
        Archives.delete(unfinished);
        var passwordFile = folder.resolve("password");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, secrets.password("postgresql"));
        try {
            var initdb = List.of(
                    program.resolve("bin/initdb").toString(),
                    "--pgdata=" + unfinished,
                    "--locale=C.UTF-8",
                    "--encoding=UTF8",
                    "--username=postgres",
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile);
            processes.run("postgresql", Command.of(folder, unprivileged().wrap(initdb)));
            Files.move(unfinished, data());
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private Unprivileged unprivileged() throws IOException {
        return Unprivileged.find(program.resolve("bin/postgres"), folder);
    }

    private Path data() {
        return folder.resolve("data");
    }

    @Override
    public Command command() throws IOException {
        var postgres = List.of(
                program.resolve("bin/postgres").toString(),
                "-D",
                data().toString(),
                "-p",
                Integer.toString(settings.port(Port.POSTGRESQL)),
                "-c",
                "listen_addresses=127.0.0.1",
                // A socket's path may not exceed 107 bytes, which a long project path does.
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=" + settings.memory(Component.POSTGRESQL).toUpperCase(Locale.ROOT) + "B",
                "-c",
                "max_connections=150",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC");
        return Command.of(folder, unprivileged().wrap(postgres)).stoppedBy(StopSignal.INT);
    }

    @Override
    public boolean isHealthy() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    @Override
    public void complete() throws IOException {
        try (var connection = connect("postgres")) {
            execute(connection, "REVOKE CONNECT ON DATABASE postgres FROM PUBLIC");
            for (var component : Component.values()) {
                if (component.hasDatabase()) {
                    makeDatabase(connection, component.databaseRole(), component.databaseRole() + "_owner");
                }
            }
            makeDatabase(connection, "keycloak", "keycloak");
            for (var component : Component.values()) {
                if (component.hasDatabase()) {
                    grantUse(component);
                }
            }
        } catch (SQLException e) {
            throw new LaunchFailure(
                    Text.of("数据库无法建立:%s", "the databases cannot be made: %s").with(String.valueOf(e.getMessage())), e);
        }
    }

    Database database(String role) throws IOException {
        return new Database(
                "jdbc:postgresql://127.0.0.1:%d/govshare_%s".formatted(settings.port(Port.POSTGRESQL), role),
                role,
                secrets.password("database." + role),
                role + "_owner",
                secrets.password("database." + role + "_owner"));
    }

    private void makeDatabase(Connection connection, String role, String owner) throws SQLException, IOException {
        makeRole(connection, owner);
        makeRole(connection, role);
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", "govshare_" + role)) {
            execute(connection, "CREATE DATABASE govshare_%s OWNER %s".formatted(role, owner));
        }
        execute(connection, "REVOKE ALL ON DATABASE govshare_%s FROM PUBLIC".formatted(role));
        execute(connection, "GRANT CONNECT ON DATABASE govshare_%s TO %s".formatted(role, role));
    }

    private void makeRole(Connection connection, String role) throws SQLException, IOException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            execute(
                    connection,
                    "CREATE ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
                            .formatted(role));
        }
        // Only letters, digits, - and _ are in a password of ours.
        execute(connection, "ALTER ROLE %s PASSWORD '%s'".formatted(role, secrets.password("database." + role)));
    }

    private void grantUse(Component component) throws SQLException, IOException {
        var role = component.databaseRole();
        try (var connection = connect("govshare_" + role)) {
            var statements = """
                    ALTER SCHEMA public OWNER TO ${role}_owner;
                    REVOKE ALL ON SCHEMA public FROM PUBLIC;
                    GRANT USAGE ON SCHEMA public TO ${role};
                    ALTER DEFAULT PRIVILEGES FOR ROLE ${role}_owner IN SCHEMA public
                        GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${role};
                    ALTER DEFAULT PRIVILEGES FOR ROLE ${role}_owner IN SCHEMA public
                        GRANT USAGE ON SEQUENCES TO ${role};
                    """;
            execute(connection, statements.replace("${role}", role));
            if (component == Component.EXCHANGE_SERVICE) {
                // Data sets become tables, which the service makes itself.
                execute(connection, "GRANT CREATE, TEMPORARY ON DATABASE govshare_exchange TO exchange");
            }
        }
    }

    private Connection connect(String database) throws SQLException, IOException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", secrets.password("postgresql"));
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "5");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.port(Port.POSTGRESQL), database), properties);
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
