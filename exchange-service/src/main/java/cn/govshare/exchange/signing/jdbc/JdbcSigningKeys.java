package cn.govshare.exchange.signing.jdbc;

import cn.govshare.exchange.signing.SigningKeys;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSigningKeys implements SigningKeys {
    private final JdbcClient jdbc;

    JdbcSigningKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void publish(String verifier, Instant at) {
        jdbc.sql("""
            INSERT INTO signing_key (verifier, first_used_at) VALUES (:verifier, :at) ON CONFLICT DO NOTHING\
            """)
                .param("verifier", verifier)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public List<Published> all() {
        return jdbc.sql("SELECT verifier, first_used_at FROM signing_key ORDER BY first_used_at DESC, verifier")
                .query((rs, _) -> new Published(
                        rs.getString("verifier"),
                        rs.getTimestamp("first_used_at").toInstant()))
                .list();
    }
}
