package cn.govshare.exchange.department.jdbc;

import cn.govshare.exchange.department.Departments;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDepartments implements Departments {
    private final JdbcClient jdbc;

    JdbcDepartments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<DepartmentCode, String> names(Collection<DepartmentCode> codes) {
        var names = new HashMap<DepartmentCode, String>();
        jdbc.sql("SELECT code, name FROM department WHERE code = ANY (:codes)")
                .param(
                        "codes",
                        codes.stream().map(DepartmentCode::value).distinct().toArray(String[]::new))
                .query(rs -> {
                    names.put(new DepartmentCode(rs.getString("code")), rs.getString("name"));
                });
        return names;
    }

    @Override
    public void register(DepartmentCode code, String name, long version) {
        jdbc.sql("""
                INSERT INTO department AS known (code, name, version) VALUES (:code, :name, :version)
                ON CONFLICT (code) DO UPDATE SET name = excluded.name, version = excluded.version
                WHERE excluded.version > known.version""")
                .param("code", code.value())
                .param("name", name)
                .param("version", version)
                .update();
    }

    @Override
    public void clear() {
        jdbc.sql("DELETE FROM department").update();
    }
}
