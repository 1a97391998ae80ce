package cn.govshare.exchange.subject.jdbc;

import cn.govshare.exchange.subject.SubjectHashes;
import cn.govshare.kernel.rule.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcSubjectHashes implements SubjectHashes {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate separate;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable MonthKey current;

    private record MonthKey(YearMonth month, SecretKeySpec key) {}

    JdbcSubjectHashes(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String of(Map<String, String> identity) {
        return hash(thisMonths().key(), identity);
    }

    @Override
    public List<Dated> everyMonth(Map<String, String> identity) {
        return jdbc
                .sql("SELECT month, key FROM subject_key WHERE key IS NOT NULL ORDER BY month DESC")
                .query((rs, _) -> new MonthKey(
                        YearMonth.from(rs.getObject("month", LocalDate.class)),
                        new SecretKeySpec(rs.getBytes("key"), ALGORITHM)))
                .list()
                .stream()
                .map(each -> new Dated(each.month(), hash(each.key(), identity)))
                .toList();
    }

    @Override
    public List<YearMonth> eraseBefore(YearMonth month) {
        return jdbc.sql("""
                UPDATE subject_key SET key = NULL, erased_at = now()
                WHERE month < :month AND key IS NOT NULL RETURNING month""")
                .param("month", month.atDay(1))
                .query((rs, _) -> YearMonth.from(rs.getObject("month", LocalDate.class)))
                .list();
    }

    private MonthKey thisMonths() {
        var month = YearMonth.from(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
        var known = current;
        if (known == null || !known.month().equals(month)) {
            known = Objects.requireNonNull(separate.execute(_ -> made(month)));
            current = known;
        }
        return known;
    }

    /// The month's key; the replica that is first makes it for all.
    private MonthKey made(YearMonth month) {
        var fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        jdbc.sql("INSERT INTO subject_key (month, key) VALUES (:month, :key) ON CONFLICT DO NOTHING")
                .param("month", month.atDay(1))
                .param("key", fresh)
                .update();
        var key = jdbc.sql("SELECT key FROM subject_key WHERE month = :month")
                .param("month", month.atDay(1))
                .query(byte[].class)
                .single();
        return new MonthKey(month, new SecretKeySpec(key, ALGORITHM));
    }

    private static String hash(SecretKeySpec key, Map<String, String> identity) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            // Lengths in front, so that no two identities run into the same bytes.
            new TreeMap<>(identity).forEach((item, value) -> {
                var bytes = value.getBytes(StandardCharsets.UTF_8);
                mac.update("%s %d ".formatted(item, bytes.length).getBytes(StandardCharsets.UTF_8));
                mac.update(bytes);
            });
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
