package cn.govshare.approval.grant.jdbc;

import cn.govshare.approval.grant.SuppliedResources;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSuppliedResources implements SuppliedResources {
    private final JdbcClient jdbc;

    JdbcSuppliedResources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean arrived(ResourceCode resource, Instant at) {
        return jdbc.sql("""
                INSERT INTO supplied_resource (resource, since) VALUES (:resource, :since)
                ON CONFLICT DO NOTHING""")
                        .param("resource", resource.value())
                        .param("since", Timestamp.from(at))
                        .update()
                == 1;
    }

    @Override
    public Optional<Instant> since(ResourceCode resource) {
        return jdbc.sql("SELECT since FROM supplied_resource WHERE resource = :resource")
                .param("resource", resource.value())
                .query((rs, _) -> rs.getTimestamp("since").toInstant())
                .optional();
    }
}
