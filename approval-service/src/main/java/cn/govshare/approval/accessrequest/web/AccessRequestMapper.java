package cn.govshare.approval.accessrequest.web;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.Consent;
import cn.govshare.approval.accessrequest.GivenReply;
import cn.govshare.approval.accessrequest.IntendedUse;
import cn.govshare.approval.accessrequest.Refusal;
import cn.govshare.approval.accessrequest.web.AccessRequestView.ReplyView;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface AccessRequestMapper {
    IntendedUse use(AccessRequestForm form);

    @Mapping(target = ".", source = "request")
    @Mapping(target = ".", source = "request.use")
    @Mapping(target = ".", source = "request.term")
    @Mapping(target = "replyDueOn", source = "request.term.dueOn")
    @Mapping(target = "late", source = "request.term.missed")
    AccessRequestView view(AccessRequest request, @Nullable String consumerName, @Nullable String providerName);

    default AccessRequestView view(AccessRequest request, Map<DepartmentCode, String> names) {
        return view(request, names.get(request.consumer()), names.get(request.provider()));
    }

    default @Nullable ReplyView view(@Nullable GivenReply given) {
        if (given == null) {
            return null;
        }
        return switch (given.reply()) {
            case Consent consent ->
                new ReplyView(
                        ReplyForm.Decision.CONSENT,
                        consent.items().stream().sorted().toList(),
                        consent.grant(),
                        null,
                        given.account(),
                        given.at());
            case Refusal refusal ->
                new ReplyView(ReplyForm.Decision.REFUSAL, null, null, refusal.reasons(), given.account(), given.at());
        };
    }

    default String text(DepartmentCode code) {
        return code.value();
    }

    default String text(ResourceCode code) {
        return code.value();
    }
}
