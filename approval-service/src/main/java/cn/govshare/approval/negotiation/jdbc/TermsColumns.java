package cn.govshare.approval.negotiation.jdbc;

import cn.govshare.approval.negotiation.Terms;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.RowCondition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

/// Terms as the columns of a row hold them.
final class TermsColumns {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TermsColumns() {}

    /// Gives the terms to a statement as `:items`, `:rows`, `:mode`, `:rowsPerDay`, `:callsPerDay`, `:validUntil` and
    /// `:conditions`, all of them null without terms.
    static StatementSpec write(StatementSpec sql, @Nullable Terms terms) {
        return sql.param("items", terms == null ? null : terms.items().toArray(String[]::new))
                .param("rows", terms == null ? null : JSON.writeValueAsString(terms.rows()))
                .param("mode", terms == null ? null : terms.mode().name())
                .param("rowsPerDay", terms == null ? null : terms.quota().rowsPerDay())
                .param("callsPerDay", terms == null ? null : terms.quota().callsPerDay())
                .param("validUntil", terms == null ? null : terms.validUntil())
                .param("conditions", terms == null ? null : terms.conditions());
    }

    /// @param prefix of the columns' names
    static Terms read(ResultSet rs, String prefix) throws SQLException {
        return new Terms(
                List.of((String[]) rs.getArray(prefix + "items").getArray()),
                List.of(JSON.readValue(rs.getString(prefix + "row_conditions"), RowCondition[].class)),
                ProvisionMode.valueOf(rs.getString(prefix + "mode")),
                new GrantQuota(
                        rs.getObject(prefix + "rows_per_day", Long.class),
                        rs.getObject(prefix + "calls_per_day", Long.class)),
                rs.getObject(prefix + "valid_until", LocalDate.class),
                rs.getString(prefix + "conditions"));
    }
}
