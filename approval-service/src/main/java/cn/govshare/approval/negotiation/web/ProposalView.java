package cn.govshare.approval.negotiation.web;

import cn.govshare.approval.negotiation.Proposal;
import cn.govshare.approval.negotiation.Side;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Proposal", description = "协商方案 · a proposal")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(
        UUID id, Side by, TermsView terms, @Nullable String note, String account, Instant at) {
    static ProposalView of(Proposal proposal) {
        return new ProposalView(
                proposal.id(),
                proposal.by(),
                TermsView.of(proposal.terms()),
                proposal.note(),
                proposal.account(),
                proposal.at());
    }
}
