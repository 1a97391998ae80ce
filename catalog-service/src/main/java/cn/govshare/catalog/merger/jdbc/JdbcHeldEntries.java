package cn.govshare.catalog.merger.jdbc;

import cn.govshare.catalog.merger.HeldEntries;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcHeldEntries implements HeldEntries {
    private final JdbcClient jdbc;

    JdbcHeldEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long count(DepartmentCode department) {
        return jdbc.sql("SELECT count(*) FROM information_resource WHERE provider = :department")
                .param("department", department.value())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    @Override
    public List<String> sameNames(DepartmentCode from, DepartmentCode to) {
        return jdbc.sql("""
                SELECT theirs.name FROM information_resource AS theirs
                JOIN information_resource AS own ON own.name_key = theirs.name_key
                WHERE theirs.provider = :from AND own.provider = :to
                  AND theirs.status NOT IN ('DRAFT', 'RETURNED', 'WITHDRAWN')
                  AND own.status NOT IN ('DRAFT', 'RETURNED', 'WITHDRAWN')
                ORDER BY theirs.name""")
                .param("from", from.value())
                .param("to", to.value())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    @Override
    public List<ResourceCode> move(DepartmentCode from, DepartmentCode to) {
        return jdbc.sql("""
                UPDATE information_resource SET provider = :to, version = version + 1 WHERE provider = :from
                RETURNING code""")
                .param("from", from.value())
                .param("to", to.value())
                .query((row, _) -> new ResourceCode(row.getString("code")))
                .list();
    }
}
