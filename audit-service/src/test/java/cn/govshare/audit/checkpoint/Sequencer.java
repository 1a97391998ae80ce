package cn.govshare.audit.checkpoint;

import cn.govshare.audit.Records;
import cn.govshare.audit.alarm.Alarms;
import cn.govshare.audit.checkpoint.app.SignCheckpoint;
import cn.govshare.audit.checkpoint.file.KeyFiles;
import cn.govshare.audit.checkpoint.file.LastSignedFile;
import cn.govshare.audit.log.AuditEntries;
import cn.govshare.audit.log.ReceivedRecord;
import cn.govshare.evidence.json.CanonicalJson;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kit.event.EventJson;
import cn.govshare.testkit.MutableClock;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/// The log's sequencer and signer as they are in the service, alone, so that they can run in a process that a test
/// kills.
@TestConfiguration
@EnableTransactionManagement
@ComponentScan(
        basePackages = "cn.govshare.audit",
        useDefaultFilters = false,
        includeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "cn\\.govshare\\.audit\\.(log\\.jdbc\\.(JdbcAuditEntries|CopyEntries|GrownTree|OpenMonths|SystemAccounts)"
                                        + "|checkpoint\\.jdbc\\.JdbcCheckpoints|checkpoint\\.app\\.(SignCheckpoint|Continuity))"))
class Sequencer {
    static final String SIGNED = "signed ";
    static final String FAILED = "failed ";
    private static final String ORIGIN = "govshare/audit-log";
    private static final int RECORDS = 90;

    /// Where the log lies: the database, and the folder outside it that holds the keys and the last signed
    /// checkpoint.
    record Home(String url, String user, String password, Path outside) {}

    private static Home home = new Home("", "", "", Path.of(""));

    static synchronized AnnotationConfigApplicationContext start(Home where) {
        home = where;
        return new AnnotationConfigApplicationContext(Sequencer.class);
    }

    /// @param arguments address and user of the database, folder outside it, and how often to append and sign
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var where = new Home(arguments[0], arguments[1], System.getenv("PASSWORD"), Path.of(arguments[2]));
        try (var context = start(where)) {
            var sign = context.getBean(SignCheckpoint.class);
            sign.requireContinuity();
            for (int round = Integer.parseInt(arguments[3]); round > 0; round--) {
                append(context, RECORDS);
                out.println(outcome(sign, context.getBean(Checkpoints.class)));
            }
        }
    }

    private static String outcome(SignCheckpoint sign, Checkpoints checkpoints) {
        try {
            return sign.sign() ? SIGNED + checkpoints.last().orElseThrow().size() : FAILED + "to be the one who signs";
        } catch (RuntimeException e) {
            return FAILED + e;
        }
    }

    static void append(AnnotationConfigApplicationContext context, int records) {
        var json = context.getBean(EventJson.class);
        var received = IntStream.range(0, records)
                .mapToObj(_ -> Records.query().left())
                .map(record ->
                        new ReceivedRecord(record, CanonicalJson.of(json.write(EventTypes.AUDIT_RECORDED, record))))
                .toList();
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> context.getBean(AuditEntries.class).append(received));
    }

    @Bean
    DataSource database() {
        return new DriverManagerDataSource(home.url() + "?ApplicationName=sequencer", home.user(), home.password());
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource database) {
        return new JdbcTemplate(database);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate jdbc) {
        return JdbcClient.create(jdbc);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(MutableClock.START, ZoneOffset.UTC);
    }

    @Bean
    LogIdentity identity() {
        return new LogIdentity(ORIGIN, new KeyFiles(home.outside()).read(ORIGIN));
    }

    @Bean
    LastSigned lastSigned() {
        return new LastSignedFile(home.outside().resolve("last-signed"));
    }

    @Bean
    Witnesses witnesses() {
        return () -> WitnessRoll.NONE;
    }

    @Bean
    WitnessPolicy policy() {
        return new WitnessPolicy(Duration.ofDays(1), Duration.ofDays(1));
    }

    @Bean
    Alarms alarms() {
        return alarm -> {
            throw new IllegalStateException(alarm.toString());
        };
    }
}
