package cn.govshare.approval.accessrequest.web;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.Consent;
import cn.govshare.approval.accessrequest.ConsentTerms;
import cn.govshare.approval.accessrequest.GivenReply;
import cn.govshare.approval.accessrequest.IntendedUse;
import cn.govshare.approval.accessrequest.Refusal;
import cn.govshare.approval.accessrequest.ReplyProposal;
import cn.govshare.approval.accessrequest.app.SubmitAccessRequest;
import cn.govshare.approval.accessrequest.web.AccessRequestView.ProposalView;
import cn.govshare.approval.accessrequest.web.AccessRequestView.ReplyView;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface AccessRequestMapper {
    default IntendedUse use(AccessRequestForm form) {
        return new IntendedUse(
                Objects.requireNonNull(form.purpose()),
                Objects.requireNonNull(form.matter()),
                Objects.requireNonNull(form.legalDuty()),
                Objects.requireNonNull(form.items()),
                Objects.requireNonNullElse(form.rows(), List.of()),
                Objects.requireNonNull(form.mode()),
                form.frequency(),
                new GrantQuota(form.rowsPerDay(), form.callsPerDay()),
                form.validFrom(),
                Objects.requireNonNull(form.validUntil()));
    }

    default SubmitAccessRequest.Wanted wanted(AccessRequestForm form) {
        return new SubmitAccessRequest.Wanted(Objects.requireNonNull(form.resource()), use(form), form.onBehalfOf());
    }

    @Mapping(target = ".", source = "request")
    @Mapping(target = ".", source = "request.use")
    @Mapping(target = ".", source = "request.term")
    @Mapping(target = "replyDueOn", source = "request.term.dueOn")
    @Mapping(target = "late", source = "request.term.missed")
    @Mapping(target = "proposal", source = "proposal")
    AccessRequestView view(
            AccessRequest request,
            @Nullable ProposalView proposal,
            @Nullable String consumerName,
            @Nullable String providerName);

    /// A proposal is the provider's own affair until it is decided.
    default AccessRequestView view(AccessRequest request, Map<DepartmentCode, String> names, Actor reader) {
        var proposal = actorIsOf(request, reader) ? proposal(request.proposal()) : null;
        return view(request, proposal, names.get(request.consumer()), names.get(request.provider()));
    }

    private static boolean actorIsOf(AccessRequest request, Actor reader) {
        return reader.belongsTo(request.provider());
    }

    default @Nullable ReplyView view(@Nullable GivenReply given) {
        if (given == null) {
            return null;
        }
        return switch (given.reply()) {
            case Consent consent -> consented(consent, given);
            case Refusal refusal ->
                new ReplyView(
                        ReplyForm.Decision.REFUSAL,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        refusal.reasons(),
                        refusal.basis(),
                        given.account(),
                        given.at());
        };
    }

    private static ReplyView consented(Consent consent, GivenReply given) {
        var limits = consent.limits();
        return new ReplyView(
                ReplyForm.Decision.CONSENT,
                consent.items().stream().sorted().toList(),
                consent.grant(),
                limits == null ? null : limits.rows(),
                limits == null ? null : limits.quota(),
                limits == null ? null : limits.validUntil(),
                consent.conditions(),
                null,
                null,
                given.account(),
                given.at());
    }

    default @Nullable ProposalView proposal(@Nullable ReplyProposal proposal) {
        if (proposal == null) {
            return null;
        }
        var refusal = proposal.refusal();
        var terms = Objects.requireNonNullElse(proposal.consent(), ConsentTerms.WHOLE);
        var items = terms.items();
        return new ProposalView(
                refusal == null ? ReplyForm.Decision.CONSENT : ReplyForm.Decision.REFUSAL,
                items == null ? null : items.stream().sorted().toList(),
                terms.rows().isEmpty() ? null : terms.rows(),
                terms.rowsPerDay(),
                terms.callsPerDay(),
                terms.conditions(),
                terms.validUntil(),
                refusal == null ? null : refusal.reasons(),
                refusal == null ? null : refusal.basis(),
                proposal.account(),
                proposal.at());
    }

    default @Nullable String text(@Nullable DepartmentCode code) {
        return code == null ? null : code.value();
    }

    default String text(ResourceCode code) {
        return code.value();
    }
}
