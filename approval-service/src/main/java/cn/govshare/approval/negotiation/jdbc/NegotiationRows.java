package cn.govshare.approval.negotiation.jdbc;

import cn.govshare.approval.negotiation.DossierFile;
import cn.govshare.approval.negotiation.Ending;
import cn.govshare.approval.negotiation.Minutes;
import cn.govshare.approval.negotiation.Need;
import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.negotiation.NegotiationStatus;
import cn.govshare.approval.negotiation.Proposal;
import cn.govshare.approval.negotiation.Referral;
import cn.govshare.approval.negotiation.Side;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what the tables of negotiations hold.
final class NegotiationRows {
    private NegotiationRows() {}

    static Negotiation negotiation(ResultSet rs, int number) throws SQLException {
        return new Negotiation(
                rs.getObject("id", UUID.class),
                rs.getObject("request", UUID.class),
                rs.getObject("renews", UUID.class),
                new DepartmentCode(rs.getString("consumer")),
                new DepartmentCode(rs.getString("provider")),
                new ResourceCode(rs.getString("resource")),
                rs.getInt("revision"),
                rs.getString("resource_name"),
                new Need(
                        UsePurpose.valueOf(rs.getString("purpose")),
                        rs.getString("matter"),
                        rs.getString("legal_duty"),
                        TermsColumns.read(rs, "")),
                NegotiationStatus.valueOf(rs.getString("status")),
                rs.getString("opened_by"),
                rs.getTimestamp("opened_at").toInstant(),
                rs.getObject("due_on", LocalDate.class),
                referral(rs),
                ending(rs),
                rs.getLong("version"));
    }

    private static @Nullable Referral referral(ResultSet rs) throws SQLException {
        var by = rs.getString("referred_by");
        return by == null
                ? null
                : new Referral(
                        by.equals("CLOCK") ? null : Side.valueOf(by),
                        rs.getString("referred_account"),
                        rs.getString("referral_reason"),
                        rs.getTimestamp("referred_at").toInstant(),
                        rs.getObject("coordination_due_on", LocalDate.class));
    }

    private static @Nullable Ending ending(ResultSet rs) throws SQLException {
        var endedAt = rs.getTimestamp("ended_at");
        if (endedAt == null) {
            return null;
        }
        var account = rs.getString("ended_by");
        var at = endedAt.toInstant();
        return switch (NegotiationStatus.valueOf(rs.getString("status"))) {
            case AGREED ->
                new Ending.Agreement(
                        rs.getObject("agreed_proposal", UUID.class), rs.getObject("grant_id", UUID.class), account, at);
            case ORDERED ->
                new Ending.Order(
                        rs.getObject("order_id", UUID.class),
                        TermsColumns.read(rs, "order_"),
                        rs.getString("reasons"),
                        rs.getObject("grant_id", UUID.class),
                        account,
                        at);
            case DISMISSED ->
                new Ending.Dismissal(rs.getObject("order_id", UUID.class), rs.getString("reasons"), account, at);
            case WITHDRAWN -> new Ending.Withdrawal(rs.getString("reasons"), account, at);
            case OPEN, REFERRED -> null;
        };
    }

    static Proposal proposal(ResultSet rs, int number) throws SQLException {
        return new Proposal(
                rs.getObject("id", UUID.class),
                rs.getObject("negotiation", UUID.class),
                Side.valueOf(rs.getString("side")),
                TermsColumns.read(rs, ""),
                rs.getString("note"),
                rs.getString("account"),
                rs.getTimestamp("made_at").toInstant());
    }

    static Minutes minutes(ResultSet rs, int number) throws SQLException {
        return new Minutes(
                rs.getObject("id", UUID.class),
                rs.getObject("negotiation", UUID.class),
                Side.valueOf(rs.getString("side")),
                rs.getObject("held_on", LocalDate.class),
                rs.getString("participants"),
                rs.getString("body"),
                rs.getString("account"),
                rs.getTimestamp("written_at").toInstant());
    }

    static DossierFile file(ResultSet rs, int number) throws SQLException {
        return new DossierFile(
                rs.getObject("id", UUID.class),
                rs.getObject("negotiation", UUID.class),
                Side.valueOf(rs.getString("side")),
                rs.getString("name"),
                rs.getLong("bytes"),
                rs.getString("sha256"),
                rs.getString("account"),
                rs.getTimestamp("added_at").toInstant());
    }
}
