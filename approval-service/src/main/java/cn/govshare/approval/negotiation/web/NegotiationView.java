package cn.govshare.approval.negotiation.web;

import cn.govshare.approval.negotiation.Ending;
import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.negotiation.NegotiationStatus;
import cn.govshare.approval.negotiation.Side;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Negotiation", description = "协商事项 · a dispute about sharing")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NegotiationView(
        UUID id,

        @Schema(description = "被答复不同意的申请 · refused request") @Nullable UUID request,

        @Schema(description = "所续期的授权 · grant that is to go on") @Nullable UUID renews,

        NegotiationStatus status,
        String consumer,
        @Nullable String consumerName,
        String provider,
        @Nullable String providerName,
        String resource,
        String resourceName,
        int revision,
        UsePurpose purpose,
        String matter,
        String legalDuty,
        @Schema(description = "所需 · what is needed") TermsView needed,
        String openedBy,
        Instant openedAt,

        @Schema(description = "协商截止日 · last day for an agreement") @Nullable LocalDate dueOn,

        @Schema(description = "提请领导小组 · how it came before the leading group") @Nullable ReferralView referral,

        @Schema(description = "结果 · how it ended") @Nullable EndingView ending,
        long version) {
    @Schema(name = "DisputeReferral")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReferralView(
            @Schema(description = "提请方;期限届满自动提请时为空 · side; absent when the clock did") @Nullable Side by,

            @Nullable String account,
            String reason,
            Instant at,
            @Nullable LocalDate dueOn) {}

    @Schema(name = "DisputeEnding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EndingView(
            String account,
            Instant at,

            @Schema(description = "达成一致的方案 · agreed proposal") @Nullable UUID proposal,

            @Schema(description = "决定编号 · order") @Nullable UUID order,

            @Schema(description = "决定的方案 · ordered terms") @Nullable TermsView terms,

            @Nullable String reasons,

            @Schema(description = "由此产生的授权 · grant that it gave") @Nullable UUID grant) {
        static @Nullable EndingView of(@Nullable Ending ending) {
            return switch (ending) {
                case null -> null;
                case Ending.Agreement each ->
                    new EndingView(each.account(), each.at(), each.proposal(), null, null, null, each.grant());
                case Ending.Order each ->
                    new EndingView(
                            each.account(),
                            each.at(),
                            null,
                            each.id(),
                            TermsView.of(each.terms()),
                            each.reasons(),
                            each.grant());
                case Ending.Dismissal each ->
                    new EndingView(each.account(), each.at(), null, each.id(), null, each.reasons(), null);
                case Ending.Withdrawal each ->
                    new EndingView(each.account(), each.at(), null, null, null, each.reasons(), null);
            };
        }
    }

    static NegotiationView of(Negotiation negotiation, Map<DepartmentCode, String> names) {
        var need = negotiation.need();
        var referral = negotiation.referral();
        return new NegotiationView(
                negotiation.id(),
                negotiation.request(),
                negotiation.renews(),
                negotiation.status(),
                negotiation.consumer().value(),
                names.get(negotiation.consumer()),
                negotiation.provider().value(),
                names.get(negotiation.provider()),
                negotiation.resource().value(),
                negotiation.resourceName(),
                negotiation.revision(),
                need.purpose(),
                need.matter(),
                need.legalDuty(),
                TermsView.of(need.terms()),
                negotiation.openedBy(),
                negotiation.openedAt(),
                negotiation.dueOn(),
                referral == null
                        ? null
                        : new ReferralView(
                                referral.by(), referral.account(), referral.reason(), referral.at(), referral.dueOn()),
                EndingView.of(negotiation.ending()),
                negotiation.version());
    }
}
