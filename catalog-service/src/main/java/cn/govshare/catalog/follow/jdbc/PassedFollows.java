package cn.govshare.catalog.follow.jdbc;

import cn.govshare.catalog.department.PassesToSuccessor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people of a merged department follow is told at its successor's post.
@Repository
@Article("27")
class PassedFollows implements PassesToSuccessor {
    private final JdbcClient jdbc;

    PassedFollows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Text label() {
        return Text.of("关注的目录条目", "entries that are followed");
    }

    @Override
    public long count(DepartmentCode department) {
        return jdbc.sql("SELECT count(DISTINCT code) FROM catalog_follow WHERE department = :code")
                .param("code", department.value())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    @Override
    public void pass(DepartmentCode from, DepartmentCode to, LocalDate on) {
        jdbc.sql("UPDATE catalog_follow SET department = :to WHERE department = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }
}
