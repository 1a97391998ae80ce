package cn.govshare.approval.history.jdbc;

import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseHistory implements CaseHistory {
    private final JdbcClient jdbc;

    JdbcCaseHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CaseStep step) {
        var department = step.department();
        jdbc.sql("""
                INSERT INTO case_step (case_id, kind, article, department, account, note, at)
                VALUES (:caseId, :kind, :article, :department, :account, :note, :at)""")
                .param("caseId", step.caseId())
                .param("kind", step.kind().name())
                .param("article", step.article())
                .param("department", department == null ? null : department.value())
                .param("account", step.account())
                .param("note", step.note())
                .param("at", Timestamp.from(step.at()))
                .update();
    }

    @Override
    public List<CaseStep> of(UUID caseId) {
        return jdbc.sql("SELECT * FROM case_step WHERE case_id = :caseId ORDER BY id")
                .param("caseId", caseId)
                .query(JdbcCaseHistory::step)
                .list();
    }

    private static CaseStep step(ResultSet rs, int number) throws SQLException {
        var department = rs.getString("department");
        return new CaseStep(
                rs.getObject("case_id", UUID.class),
                StepKind.valueOf(rs.getString("kind")),
                rs.getString("article"),
                department == null ? null : new DepartmentCode(department),
                rs.getString("account"),
                rs.getString("note"),
                rs.getTimestamp("at").toInstant());
    }
}
