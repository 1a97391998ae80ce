package cn.govshare.catalog.codelist.jdbc;

import cn.govshare.catalog.codelist.Code;
import cn.govshare.catalog.codelist.CodeLists;
import cn.govshare.catalog.codelist.Edition;
import cn.govshare.kernel.vocabulary.CodeListId;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCodeLists implements CodeLists {
    private final JdbcClient jdbc;

    JdbcCodeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Edition edition, List<Code> codes) {
        var keeper = edition.keeper();
        int added = jdbc.sql("""
            INSERT INTO code_list_edition (list, edition, title, origin, keeper, effective_from, effective_until,
                                           size, digest, adopted_at)
            VALUES (:list, :edition, :title, :origin, :keeper, :from, :until, :size, :digest, :adoptedAt)
            ON CONFLICT DO NOTHING\
            """)
                .param("list", edition.list().value())
                .param("edition", edition.edition())
                .param("title", edition.title())
                .param("origin", edition.origin())
                .param("keeper", keeper == null ? null : keeper.value())
                .param("from", edition.effectiveFrom())
                .param("until", edition.effectiveUntil())
                .param("size", edition.size())
                .param("digest", edition.digest())
                .param("adoptedAt", edition.adoptedAt().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            jdbc.sql("""
                INSERT INTO code_list_code (list, edition, code, name, parent)
                SELECT :list, :edition, * FROM unnest(:codes::text[], :names::text[], :parents::text[])\
                """)
                    .param("list", edition.list().value())
                    .param("edition", edition.edition())
                    .param("codes", codes.stream().map(Code::code).toArray(String[]::new))
                    .param("names", codes.stream().map(Code::name).toArray(String[]::new))
                    .param("parents", codes.stream().map(Code::parent).toArray(String[]::new))
                    .update();
        }
        return added == 1;
    }

    @Override
    public Optional<Edition> find(CodeListId list, String edition) {
        return jdbc.sql("SELECT * FROM code_list_edition WHERE list = :list AND edition = :edition")
                .param("list", list.value())
                .param("edition", edition)
                .query(JdbcCodeLists::edition)
                .optional();
    }

    @Override
    public Optional<Edition> inForce(CodeListId list, LocalDate day) {
        return jdbc.sql("""
            SELECT * FROM code_list_edition
            WHERE list = :list AND :day >= effective_from AND (effective_until IS NULL OR :day <= effective_until)
            ORDER BY effective_from DESC, edition DESC LIMIT 1\
            """)
                .param("list", list.value())
                .param("day", day)
                .query(JdbcCodeLists::edition)
                .optional();
    }

    @Override
    public List<Edition> editions(CodeListId list) {
        return jdbc.sql("""
            SELECT * FROM code_list_edition WHERE list = :list ORDER BY effective_from DESC, edition DESC\
            """)
                .param("list", list.value())
                .query(JdbcCodeLists::edition)
                .list();
    }

    @Override
    public List<Edition> latest(String after, int limit) {
        return jdbc.sql("""
            SELECT DISTINCT ON (list) * FROM code_list_edition
            WHERE list > :after ORDER BY list, effective_from DESC, edition DESC LIMIT :limit\
            """)
                .param("after", after)
                .param("limit", limit)
                .query(JdbcCodeLists::edition)
                .list();
    }

    @Override
    public List<Code> codes(CodeListId list, String edition, String words, String after, int limit) {
        return jdbc.sql("""
            SELECT code, name, parent FROM code_list_code
            WHERE list = :list AND edition = :edition AND code > :after
              AND (:words = '' OR strpos(code, :words) > 0 OR strpos(name, :words) > 0)
            ORDER BY code LIMIT :limit\
            """)
                .param("list", list.value())
                .param("edition", edition)
                .param("words", words)
                .param("after", after)
                .param("limit", limit)
                .query(JdbcCodeLists::code)
                .list();
    }

    @Override
    public List<Code> among(CodeListId list, String edition, Collection<String> values) {
        return jdbc.sql("""
            SELECT code, name, parent FROM code_list_code
            WHERE list = :list AND edition = :edition AND code = ANY (:values)\
            """)
                .param("list", list.value())
                .param("edition", edition)
                .param("values", values.toArray(String[]::new))
                .query(JdbcCodeLists::code)
                .list();
    }

    @Override
    public Set<CodeListId> known(Collection<CodeListId> lists) {
        return jdbc
                .sql("SELECT DISTINCT list FROM code_list_edition WHERE list = ANY (:lists)")
                .param("lists", lists.stream().map(CodeListId::value).toArray(String[]::new))
                .query((row, _) -> row.getString("list"))
                .list()
                .stream()
                .map(CodeListId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Code code(ResultSet row, int number) throws SQLException {
        return new Code(row.getString("code"), row.getString("name"), row.getString("parent"));
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        var keeper = row.getString("keeper");
        return new Edition(
                new CodeListId(row.getString("list")),
                row.getString("edition"),
                row.getString("title"),
                row.getString("origin"),
                keeper == null ? null : new DepartmentCode(keeper),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_until", LocalDate.class),
                row.getInt("size"),
                row.getString("digest"),
                row.getObject("adopted_at", OffsetDateTime.class).toInstant());
    }
}
