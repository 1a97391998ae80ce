package cn.govshare.exchange.secret.jdbc;

import cn.govshare.exchange.secret.Secrets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcSecrets implements Secrets {
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final TransactionTemplate separate;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    JdbcSecrets(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public byte[] of(String purpose) {
        return known.computeIfAbsent(purpose, asked -> Objects.requireNonNull(separate.execute(_ -> shared(asked))))
                .clone();
    }

    /// The replica that is first makes it for all.
    private byte[] shared(String purpose) {
        var fresh = new byte[BYTES];
        random.nextBytes(fresh);
        jdbc.sql("INSERT INTO shared_secret (purpose, secret) VALUES (:purpose, :secret) ON CONFLICT DO NOTHING")
                .param("purpose", purpose)
                .param("secret", fresh)
                .update();
        return jdbc.sql("SELECT secret FROM shared_secret WHERE purpose = :purpose")
                .param("purpose", purpose)
                .query(byte[].class)
                .single();
    }
}
