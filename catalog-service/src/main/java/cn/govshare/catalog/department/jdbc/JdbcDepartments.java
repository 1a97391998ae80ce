package cn.govshare.catalog.department.jdbc;

import cn.govshare.catalog.department.Department;
import cn.govshare.catalog.department.DepartmentProblem;
import cn.govshare.catalog.department.Departments;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.DepartmentLevel;
import cn.govshare.kernel.vocabulary.Dissolution;
import cn.govshare.kernel.vocabulary.FormerName;
import cn.govshare.kernel.vocabulary.Post;
import cn.govshare.kernel.vocabulary.PostHolder;
import cn.govshare.kernel.vocabulary.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcDepartments implements Departments {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<FormerName>> NAMES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    JdbcDepartments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Department> find(DepartmentCode code) {
        var posts = posts(List.of(code.value()));
        return jdbc.sql("SELECT * FROM department WHERE code = :code")
                .param("code", code.value())
                .query((row, _) -> department(row, posts))
                .optional();
    }

    @Override
    public List<Department> list(String after, int limit) {
        var codes = jdbc.sql("SELECT code FROM department WHERE code > :after ORDER BY code LIMIT :limit")
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row.getString("code"))
                .list();
        var posts = posts(codes);
        return jdbc.sql("""
                SELECT * FROM department
                WHERE code = ANY (:codes) ORDER BY code""")
                .param("codes", codes.toArray(String[]::new))
                .query((row, _) -> department(row, posts))
                .list();
    }

    private Map<String, List<PostHolder>> posts(List<String> codes) {
        var posts = new HashMap<String, List<PostHolder>>();
        jdbc.sql("SELECT * FROM department_post WHERE department = ANY (:codes) ORDER BY department, position")
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    posts.computeIfAbsent(row.getString("department"), _ -> new ArrayList<>())
                            .add(holder(row));
                });
        return posts;
    }

    private static PostHolder holder(ResultSet row) throws SQLException {
        var substitute = row.getString("substitute_name");
        return new PostHolder(
                Post.valueOf(row.getString("post")),
                row.getString("name"),
                row.getString("account"),
                row.getString("email"),
                substitute == null
                        ? null
                        : new PostHolder.Substitute(
                                substitute,
                                row.getString("substitute_account"),
                                row.getString("substitute_email"),
                                row.getObject("substitute_from", LocalDate.class),
                                row.getObject("substitute_until", LocalDate.class)));
    }

    private void replacePosts(Department department) {
        jdbc.sql("DELETE FROM department_post WHERE department = :code")
                .param("code", department.code().value())
                .update();
        int position = 0;
        for (var holder : department.posts()) {
            position++;
            var substitute = holder.substitute();
            jdbc.sql("""
                    INSERT INTO department_post (department, position, post, name, account, email, substitute_name,
                        substitute_account, substitute_email, substitute_from, substitute_until)
                    VALUES (:department, :position, :post, :name, :account, :email, :substitute,
                        :substituteAccount, :substituteEmail, :from, :until)""")
                    .param("department", department.code().value())
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
    }

    private static Department department(ResultSet row, Map<String, List<PostHolder>> posts) throws SQLException {
        var successor = row.getString("successor");
        return new Department(
                new DepartmentCode(row.getString("code")),
                row.getString("name"),
                DepartmentKind.valueOf(row.getString("kind")),
                DepartmentLevel.valueOf(row.getString("level")),
                row.getInt("ordinal"),
                posts.getOrDefault(row.getString("code"), List.of()),
                JSON.readValue(row.getString("former_names"), NAMES),
                successor == null
                        ? null
                        : new Dissolution(
                                new DepartmentCode(successor), row.getObject("dissolved_on", LocalDate.class)),
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
                    INSERT INTO department (code, name, kind, level, ordinal, version)
                    VALUES (:code, :name, :kind, :level, :ordinal, :version)""")
                    .param("code", department.code().value())
                    .param("name", department.name())
                    .param("kind", department.kind().name())
                    .param("level", department.level().name())
                    .param("ordinal", department.ordinal())
                    .param("version", department.version())
                    .update();
        } catch (DuplicateKeyException _) {
            throw changedMeanwhile(department);
        }
        replacePosts(department);
    }

    @Override
    public void save(Department department) {
        var dissolution = department.dissolution();
        var saved = jdbc.sql("""
                UPDATE department SET name = :name, kind = :kind, level = :level, former_names = :formerNames::jsonb,
                    successor = :successor, dissolved_on = :dissolvedOn, version = :version
                WHERE code = :code AND version = :version - 1""")
                .param("code", department.code().value())
                .param("name", department.name())
                .param("kind", department.kind().name())
                .param("level", department.level().name())
                .param("formerNames", JSON.writeValueAsString(department.formerNames()))
                .param(
                        "successor",
                        dissolution == null ? null : dissolution.successor().value())
                .param("dissolvedOn", dissolution == null ? null : dissolution.on())
                .param("version", department.version())
                .update();
        if (saved == 0) {
            throw changedMeanwhile(department);
        }
        replacePosts(department);
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
