package cn.govshare.approval.notice.jdbc;

import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Posts;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Post;
import cn.govshare.kernel.vocabulary.PostHolder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPosts implements Posts {
    private final JdbcClient jdbc;

    JdbcPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void appoint(DepartmentCode department, List<PostHolder> holders, long version) {
        int changed = jdbc.sql("""
                        INSERT INTO post_of_department AS known (department, version) VALUES (:department, :version)
                        ON CONFLICT (department) DO UPDATE SET version = excluded.version
                        WHERE excluded.version > known.version""")
                .param("department", department.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            return;
        }
        jdbc.sql("DELETE FROM post_holder WHERE department = :department")
                .param("department", department.value())
                .update();
        int position = 0;
        for (var holder : holders) {
            position++;
            add(department, position, holder);
        }
    }

    private void add(DepartmentCode department, int position, PostHolder holder) {
        var substitute = holder.substitute();
        jdbc.sql("""
                INSERT INTO post_holder (department, position, post, name, account, email, substitute_name,
                    substitute_account, substitute_email, substitute_from, substitute_until)
                VALUES (:department, :position, :post, :name, :account, :email, :substitute, :substituteAccount,
                    :substituteEmail, :from, :until)""")
                .param("department", department.value())
                .param("position", position)
                .param("post", holder.post().name())
                .param("name", holder.name())
                .param("account", holder.account())
                .param("email", holder.email())
                .param("substitute", substitute == null ? null : substitute.name())
                .param("substituteAccount", substitute == null ? null : substitute.account())
                .param("substituteEmail", substitute == null ? null : substitute.email())
                .param("from", substitute == null ? null : substitute.from())
                .param("until", substitute == null ? null : substitute.until())
                .update();
    }

    @Override
    public List<PostHolder> holders(Addressee of) {
        var department = of.department();
        return jdbc.sql("""
                SELECT * FROM post_holder
                WHERE post = :post AND (:department::text IS NULL OR department = :department)
                ORDER BY department, position""")
                .param("post", of.post().name())
                .param("department", department == null ? null : department.value())
                .query(JdbcPosts::holder)
                .list();
    }

    @Override
    public Set<DepartmentCode> departments(Addressee of) {
        var department = of.department();
        return department != null
                ? Set.of(department)
                : jdbc
                        .sql("SELECT DISTINCT department FROM post_holder WHERE post = :post")
                        .param("post", of.post().name())
                        .query((rs, _) -> rs.getString("department"))
                        .list()
                        .stream()
                        .map(DepartmentCode::new)
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Addressee> heldBy(String account, LocalDate day) {
        return jdbc
                .sql("""
                        SELECT DISTINCT post, department FROM post_holder
                        WHERE account = :account
                           OR substitute_account = :account AND :day BETWEEN substitute_from AND substitute_until""")
                .param("account", account)
                .param("day", day)
                .query((rs, _) -> {
                    var post = Post.valueOf(rs.getString("post"));
                    return new Addressee(
                            post, post.isOfTheCity() ? null : new DepartmentCode(rs.getString("department")));
                })
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void clear() {
        jdbc.sql("DELETE FROM post_of_department").update();
    }

    private static PostHolder holder(ResultSet rs, int number) throws SQLException {
        var substitute = rs.getString("substitute_name");
        return new PostHolder(
                Post.valueOf(rs.getString("post")),
                rs.getString("name"),
                rs.getString("account"),
                rs.getString("email"),
                substitute == null
                        ? null
                        : new PostHolder.Substitute(
                                substitute,
                                rs.getString("substitute_account"),
                                rs.getString("substitute_email"),
                                rs.getObject("substitute_from", LocalDate.class),
                                rs.getObject("substitute_until", LocalDate.class)));
    }
}
