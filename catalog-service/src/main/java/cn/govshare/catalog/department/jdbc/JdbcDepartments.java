package cn.govshare.catalog.department.jdbc;

import cn.govshare.catalog.department.Department;
import cn.govshare.catalog.department.DepartmentProblem;
import cn.govshare.catalog.department.Departments;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcDepartments implements Departments {
    private final JdbcClient jdbc;

    JdbcDepartments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Department> find(DepartmentCode code) {
        return jdbc.sql("SELECT code, name, kind, ordinal, version FROM department WHERE code = :code")
                .param("code", code.value())
                .query(JdbcDepartments::department)
                .optional();
    }

    @Override
    public List<Department> list(String after, int limit) {
        return jdbc.sql("""
                SELECT code, name, kind, ordinal, version FROM department
                WHERE code > :after ORDER BY code LIMIT :limit""")
                .param("after", after)
                .param("limit", limit)
                .query(JdbcDepartments::department)
                .list();
    }

    private static Department department(ResultSet row, int number) throws SQLException {
        return new Department(
                new DepartmentCode(row.getString("code")),
                row.getString("name"),
                DepartmentKind.valueOf(row.getString("kind")),
                row.getInt("ordinal"),
                row.getLong("version"));
    }

    @Override
    public int nextOrdinal() {
        return jdbc.sql("SELECT nextval('department_ordinal')")
                .query((row, _) -> row.getInt(1))
                .single();
    }

    @Override
    public void add(Department department) {
        try {
            jdbc.sql("""
                    INSERT INTO department (code, name, kind, ordinal, version)
                    VALUES (:code, :name, :kind, :ordinal, :version)""")
                    .param("code", department.code().value())
                    .param("name", department.name())
                    .param("kind", department.kind().name())
                    .param("ordinal", department.ordinal())
                    .param("version", department.version())
                    .update();
        } catch (DuplicateKeyException _) {
            throw changedMeanwhile(department);
        }
    }

    @Override
    public void save(Department department) {
        var saved = jdbc.sql("""
                UPDATE department SET name = :name, kind = :kind, version = :version
                WHERE code = :code AND version = :version - 1""")
                .param("code", department.code().value())
                .param("name", department.name())
                .param("kind", department.kind().name())
                .param("version", department.version())
                .update();
        if (saved == 0) {
            throw changedMeanwhile(department);
        }
    }

    private static Conflict changedMeanwhile(Department department) {
        return new Conflict(
                DepartmentProblem.CHANGED_MEANWHILE,
                Text.of(
                                "部门 %s 的信息已被他人修改,请重新读取后再试。",
                                "Somebody changed department %s meanwhile; read it again and retry.")
                        .with(department.code()));
    }
}
