package cn.govshare.approval.accessrequest;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.offer.Offer;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a consumer is well advised to think of before it sends a request, named; nothing of it forbids the request.
///
/// @param name stable code of the advice
/// @param article what it rests on
/// @param field the part of the request that it is about
/// @param applies true when the advice applies
@Article({"4", "17", "18"})
public record RequestAdvice(String name, String article, String field, Text words, Predicate<Asked> applies) {
    /// What is known when the advice is given.
    ///
    /// @param grants the consumer's living grants for the resource
    /// @param open its requests for the resource that are not closed
    /// @param refused its last refused request for the resource
    public record Asked(
            Offer offer,
            IntendedUse use,
            List<AccessGrant> grants,
            List<AccessRequest> open,
            @Nullable AccessRequest refused) {}

    static final RequestAdvice OBTAIN_DIRECTLY = new RequestAdvice(
            "obtain-directly",
            "17",
            "/resource",
            Text.of(
                    "该信息资源属于无条件共享类,可说明用途后直接获取,无需申请。",
                    "The resource is shared unconditionally: state what for and obtain it directly."),
            asked -> asked.offer().sharingType() == SharingType.UNCONDITIONAL);

    static final RequestAdvice GRANTED_ALREADY = new RequestAdvice(
            "granted-already",
            "17",
            "/items",
            Text.of(
                    "本部门已有有效授权包括所申请的全部信息项,可直接使用或申请续期。",
                    "A living grant has all of these items already: use it, or ask for its renewal."),
            asked -> asked.grants().stream().anyMatch(grant -> covers(grant, asked.use())));

    static final RequestAdvice ASKED_ALREADY = new RequestAdvice(
            "asked-already",
            "17",
            "/resource",
            Text.of("本部门对该信息资源已有未办结的申请。", "Your department has an open request for this resource already."),
            asked -> !asked.open().isEmpty());

    static final RequestAdvice REFUSED_BEFORE = new RequestAdvice(
            "refused-before",
            "17",
            "/resource",
            Text.of(
                    "上一次对该信息资源的申请未获同意,请先对照答复理由补充说明。",
                    "Your last request for this resource was refused: answer its reasons first."),
            asked -> asked.refused() != null);

    static final RequestAdvice ALL_ITEMS = new RequestAdvice(
            "all-items-asked",
            "18",
            "/items",
            Text.of("申请了该信息资源可共享的全部信息项,请核实是否只需要其中一部分。", "You ask for every item that is shared: would fewer do?"),
            asked -> shared(asked.offer()) > 2 && asked.use().items().size() >= shared(asked.offer()));

    static final RequestAdvice ALL_ROWS = new RequestAdvice(
            "all-rows-asked",
            "18",
            "/rows",
            Text.of(
                    "批量获取而未限定行范围,请核实是否只需要本辖区或某一时段的数据。",
                    "You ask for every row in bulk: would those of your area or of a period do?"),
            asked -> asked.use().mode() != ProvisionMode.ONLINE_QUERY
                    && asked.use().rows().isEmpty());

    static final RequestAdvice QUERY_WOULD_DO = new RequestAdvice(
            "query-would-do",
            "18",
            "/mode",
            Text.of(
                    "该信息资源提供联机查询,逐件办理的业务通常无需批量下载。",
                    "The resource can be queried online: matters that are handled one by one need no bulk download."),
            asked -> asked.use().mode() == ProvisionMode.BATCH_DOWNLOAD
                    && asked.offer().modes().contains(ProvisionMode.ONLINE_QUERY));

    static final RequestAdvice NO_QUOTA = new RequestAdvice(
            "no-quota",
            "18",
            "/rowsPerDay",
            Text.of("未申报每日用量,数据提供部门可能要求限额。", "No daily volume is named: the provider may ask for a quota."),
            asked -> asked.use().quota().equals(GrantQuota.UNLIMITED));

    /// All advice, in the order in which it is told.
    static final List<RequestAdvice> ALL = List.of(
            OBTAIN_DIRECTLY,
            GRANTED_ALREADY,
            ASKED_ALREADY,
            REFUSED_BEFORE,
            ALL_ITEMS,
            ALL_ROWS,
            QUERY_WOULD_DO,
            NO_QUOTA);

    /// What applies to a request that is about to be sent.
    public static List<Fault> on(Asked asked) {
        return ALL.stream()
                .filter(advice -> advice.applies().test(asked))
                .map(advice -> new Fault(advice.field(), advice.name(), advice.words(), advice.article()))
                .toList();
    }

    /// The last refusal counts as long as nothing was granted since.
    public static Asked asked(
            Offer offer,
            IntendedUse use,
            List<AccessGrant> grants,
            List<AccessRequest> open,
            Optional<AccessRequest> refused) {
        return new Asked(offer, use, grants, open, grants.isEmpty() ? refused.orElse(null) : null);
    }

    private static boolean covers(AccessGrant grant, IntendedUse use) {
        var terms = grant.terms();
        return terms.purpose() == use.purpose()
                && terms.mode() == use.mode()
                && terms.items().containsAll(use.items());
    }

    private static long shared(Offer offer) {
        return offer.items().keySet().stream().filter(offer::shares).count();
    }
}
