package cn.govshare.exchange.codelist.jdbc;

import cn.govshare.exchange.codelist.CodeLists;
import cn.govshare.kernel.event.CodeListAdopted;
import cn.govshare.kernel.vocabulary.CodeListId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCodeLists implements CodeLists {
    private final JdbcClient jdbc;

    JdbcCodeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OfDay ofDay(LocalDate day) {
        return item -> Optional.ofNullable(item.codeList())
                .flatMap(CodeListId::named)
                .flatMap(list -> codes(list, item.codeListVersion(), day));
    }

    private Optional<Set<String>> codes(CodeListId list, @Nullable String edition, LocalDate day) {
        return jdbc.sql("""
            SELECT codes FROM code_list
            WHERE list = :list AND (edition = :edition OR :edition::text IS NULL
                AND :day >= effective_from AND (effective_until IS NULL OR :day <= effective_until))
            ORDER BY effective_from DESC, edition DESC LIMIT 1\
            """)
                .param("list", list.value())
                .param("edition", edition)
                .param("day", day)
                .query((row, _) -> Set.copyOf(
                        Arrays.asList((String[]) row.getArray("codes").getArray())))
                .optional();
    }

    @Override
    public void apply(CodeListAdopted adopted) {
        jdbc.sql("""
            INSERT INTO code_list (list, edition, effective_from, effective_until, codes, version)
            VALUES (:list, :edition, :from, :until, :codes, :version)
            ON CONFLICT (list, edition) DO UPDATE SET effective_from = excluded.effective_from,
                effective_until = excluded.effective_until, codes = excluded.codes, version = excluded.version
            WHERE excluded.version > code_list.version\
            """)
                .param("list", adopted.list())
                .param("edition", adopted.edition())
                .param("from", adopted.effectiveFrom())
                .param("until", adopted.effectiveUntil())
                .param("codes", adopted.codes().toArray(String[]::new))
                .param("version", adopted.version())
                .update();
    }

    @Override
    public void clear() {
        jdbc.sql("DELETE FROM code_list").update();
    }
}
