package cn.govshare.exchange.access.jdbc;

import cn.govshare.exchange.access.TakenStream;
import cn.govshare.exchange.access.TakenStreams;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcTakenStreams implements TakenStreams {
    private static final int AT_A_TIME = 1000;

    private final JdbcClient jdbc;

    JdbcTakenStreams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public void each(Optional<ResourceCode> resource, Consumer<TakenStream> taken) {
        try (var streams = jdbc
                .sql("""
                SELECT id, consumer, resource, grant_id, mode, began_at FROM data_access
                WHERE mode <> 'ONLINE_QUERY' AND (:resource::text IS NULL OR resource = :resource)
                UNION ALL
                SELECT id, consumer, resource, grant_id, mode, asked_at FROM download_bundle
                WHERE :resource::text IS NULL OR resource = :resource
                ORDER BY began_at DESC""")
                .param("resource", resource.map(ResourceCode::value).orElse(null))
                .withFetchSize(AT_A_TIME)
                .query((rs, _) -> new TakenStream(
                        rs.getObject("id", UUID.class),
                        new DepartmentCode(rs.getString("consumer")),
                        new ResourceCode(rs.getString("resource")),
                        Optional.ofNullable(rs.getObject("grant_id", UUID.class)),
                        ProvisionMode.valueOf(rs.getString("mode")),
                        rs.getTimestamp("began_at").toInstant()))
                .stream()) {
            streams.forEach(taken);
        }
    }
}
