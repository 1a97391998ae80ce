package cn.govshare.exchange.challenge.jdbc;

import cn.govshare.exchange.challenge.Annotation;
import cn.govshare.exchange.challenge.OpenChallenges;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOpenChallenges implements OpenChallenges {
    private final JdbcClient jdbc;

    JdbcOpenChallenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Annotation> of(ResourceCode resource, Collection<String> items, Collection<String> recordKeys) {
        return jdbc.sql("""
                SELECT id, number, status, items, record_key, raised_at FROM data_challenge
                WHERE is_open AND resource = :resource AND items && :items::text[]
                  AND (record_key IS NULL OR record_key = ANY (:keys::text[]))
                ORDER BY seq""")
                .param("resource", resource.value())
                .param("items", items.toArray(String[]::new))
                .param("keys", recordKeys.toArray(String[]::new))
                .query(ChallengeRows::annotation)
                .list();
    }

    @Override
    public List<Annotation> all(ResourceCode resource, Collection<String> items) {
        return jdbc.sql("""
                SELECT id, number, status, items, record_key, raised_at FROM data_challenge
                WHERE is_open AND resource = :resource AND items && :items::text[]
                ORDER BY seq""")
                .param("resource", resource.value())
                .param("items", items.toArray(String[]::new))
                .query(ChallengeRows::annotation)
                .list();
    }
}
