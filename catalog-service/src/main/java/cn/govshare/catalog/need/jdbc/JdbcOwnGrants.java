package cn.govshare.catalog.need.jdbc;

import cn.govshare.catalog.need.OwnGrants;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOwnGrants implements OwnGrants {
    private final JdbcClient jdbc;

    JdbcOwnGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UUID> grant(DepartmentCode consumer, ResourceCode resource, String item, LocalDate day) {
        return jdbc.sql("""
            SELECT grant_id FROM held_grant
            WHERE consumer = :consumer AND resource = :resource AND :item = ANY (items) AND usable
              AND :day BETWEEN valid_from AND valid_until
            ORDER BY valid_until DESC, grant_id LIMIT 1\
            """)
                .param("consumer", consumer.value())
                .param("resource", resource.value())
                .param("item", item)
                .param("day", day)
                .query((row, _) -> row.getObject("grant_id", UUID.class))
                .optional();
    }
}
