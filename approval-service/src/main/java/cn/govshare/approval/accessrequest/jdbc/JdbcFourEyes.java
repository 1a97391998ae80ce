package cn.govshare.approval.accessrequest.jdbc;

import cn.govshare.approval.accessrequest.FourEyes;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFourEyes implements FourEyes {
    private final JdbcClient jdbc;

    JdbcFourEyes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isWantedBy(DepartmentCode department) {
        return jdbc.sql("SELECT four_eyes FROM reply_rule WHERE department = :department")
                .param("department", department.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public void set(DepartmentCode department, boolean wanted, String account, Instant at) {
        jdbc.sql("""
                INSERT INTO reply_rule (department, four_eyes, account, at) VALUES (:department, :wanted, :account, :at)
                ON CONFLICT (department) DO UPDATE SET
                    four_eyes = excluded.four_eyes, account = excluded.account, at = excluded.at""")
                .param("department", department.value())
                .param("wanted", wanted)
                .param("account", account)
                .param("at", Timestamp.from(at))
                .update();
    }
}
