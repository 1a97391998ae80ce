package cn.govshare.approval.grant.jdbc;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.GrantTerms;
import cn.govshare.approval.grant.Revocation;
import cn.govshare.approval.grant.Supply;
import cn.govshare.approval.grant.Suspension;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.GrantOrigin;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.UseFrequency;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A grant as a row, with its suspensions as a list in it.
final class GrantRow {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GrantRow() {}

    static AccessGrant read(ResultSet rs, int number) throws SQLException {
        return new AccessGrant(
                rs.getObject("id", UUID.class),
                rs.getObject("request", UUID.class),
                GrantOrigin.valueOf(rs.getString("origin")),
                rs.getObject("order_id", UUID.class),
                new DepartmentCode(rs.getString("consumer")),
                new DepartmentCode(rs.getString("provider")),
                new ResourceCode(rs.getString("resource")),
                rs.getInt("revision"),
                rs.getString("resource_name"),
                terms(rs),
                rs.getTimestamp("granted_at").toInstant(),
                List.of(JSON.readValue(rs.getString("suspensions"), Suspension[].class)),
                supply(rs),
                revocation(rs),
                rs.getLong("version"));
    }

    private static GrantTerms terms(ResultSet rs) throws SQLException {
        var frequency = rs.getString("frequency");
        return new GrantTerms(
                UsePurpose.valueOf(rs.getString("purpose")),
                rs.getString("matter"),
                Set.of((String[]) rs.getArray("items").getArray()),
                ProvisionMode.valueOf(rs.getString("mode")),
                List.of(JSON.readValue(rs.getString("row_conditions"), RowCondition[].class)),
                new GrantQuota(rs.getObject("rows_per_day", Long.class), rs.getObject("calls_per_day", Long.class)),
                frequency == null ? null : UseFrequency.valueOf(frequency),
                rs.getString("conditions"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_until", LocalDate.class));
    }

    private static @Nullable Supply supply(ResultSet rs) throws SQLException {
        var sign = rs.getString("supply_sign");
        return sign == null ? null : new Supply(rs.getTimestamp("supplied_at").toInstant(), Supply.Sign.valueOf(sign));
    }

    private static @Nullable Revocation revocation(ResultSet rs) throws SQLException {
        var party = rs.getString("revoked_party");
        return party == null
                ? null
                : new Revocation(
                        GrantParty.valueOf(party),
                        rs.getString("revoke_reason"),
                        rs.getString("revoked_by"),
                        rs.getTimestamp("revoked_at").toInstant());
    }

    static String json(List<RowCondition> rows) {
        return JSON.writeValueAsString(rows);
    }

    static String[] sorted(Collection<String> names) {
        return names.stream().sorted().toArray(String[]::new);
    }
}
