package cn.govshare.benchmarks;

import cn.govshare.demo.FrontDoor;
import cn.govshare.local.Database;
import cn.govshare.local.LauncherSettings;
import cn.govshare.local.Platform;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What a benchmark works on: the whole platform, started when the first one asks for it and shared by all of a run.
public final class Bench implements AutoCloseable {
    private final LauncherSettings settings;
    private final int rounds;
    private final double scale;
    private final Optional<Path> catalogue;
    private final PrintStream out;
    private @Nullable Platform platform;

    /// @param rounds how often each side is measured
    /// @param scale times the usual size of what is filled or moved
    /// @param catalogue a file of real catalog entries, if there is one
    Bench(LauncherSettings settings, int rounds, double scale, Optional<Path> catalogue, PrintStream out) {
        this.settings = settings;
        this.rounds = rounds;
        this.scale = scale;
        this.catalogue = catalogue;
        this.out = out;
    }

    public synchronized Platform platform() {
        if (platform == null) {
            platform = Platform.start(settings, out);
        }
        return platform;
    }

    /// The ways into the platform for the demo city's accounts, through the gateway.
    public FrontDoor door() {
        return new FrontDoor(platform().gatewayUrl(), platform().tokenEndpoint());
    }

    /// A connection to a service's database as the owner of its tables, for filling it and for measuring floors.
    ///
    /// @param service for example `approval-service`
    public Connection database(String service) throws SQLException {
        var database = platform().database(service);
        return connection(database, database.owner(), database.ownerPassword());
    }

    /// A connection to a service's database as the service itself, to which the data sets belong.
    Connection serviceDatabase(String service) throws SQLException {
        var database = platform().database(service);
        return connection(database, database.user(), database.password());
    }

    private static Connection connection(Database database, String user, String password) throws SQLException {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        return DriverManager.getConnection(database.url(), login);
    }

    public int rounds() {
        return rounds;
    }

    /// A size for this run: `full` scaled as asked for, and at least 1.
    public long size(long full) {
        return Math.max(1, Math.round(full * scale));
    }

    /// A CSV of real catalog entries; without one they are made up.
    Optional<Path> catalogue() {
        return catalogue;
    }

    /// Tells how it goes.
    public void progress(String line) {
        out.println("  " + line);
    }

    @Override
    public synchronized void close() {
        if (platform != null) {
            platform.close();
        }
    }
}
