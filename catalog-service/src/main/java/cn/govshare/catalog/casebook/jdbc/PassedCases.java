package cn.govshare.catalog.casebook.jdbc;

import cn.govshare.catalog.department.PassesToSuccessor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The cases of a merged department that are still alive go on under its successor; what has ended, and the history of
/// each, keep the name that they were written under.
@Repository
@Article("27")
class PassedCases implements PassesToSuccessor {
    private final JdbcClient jdbc;

    PassedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Text label() {
        return Text.of("未办结的表单、项目审查、数据需求", "open forms, project reviews and demands");
    }

    @Override
    public long count(DepartmentCode department) {
        return jdbc.sql("SELECT count(*) FROM catalog_case WHERE live AND :code IN (department, counterpart)")
                .param("code", department.value())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    @Override
    public void pass(DepartmentCode from, DepartmentCode to, LocalDate on) {
        jdbc.sql("""
            UPDATE catalog_case
            SET department = :to, version = version + 1,
                content = jsonb_set(jsonb_set(content, '{department,value}', to_jsonb(:to::text)),
                                    '{version}', to_jsonb(version + 1))
            WHERE live AND department = :from\
            """).param("from", from.value()).param("to", to.value()).update();
        jdbc.sql("""
            UPDATE catalog_case
            SET counterpart = :to, version = version + 1,
                content = jsonb_set(jsonb_set(content, '{source,value}', to_jsonb(:to::text)),
                                    '{version}', to_jsonb(version + 1))
            WHERE live AND counterpart = :from\
            """).param("from", from.value()).param("to", to.value()).update();
    }
}
