package cn.govshare.approval.accessrequest;

import cn.govshare.approval.offer.Offer;
import cn.govshare.approval.offer.RowFaults;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What must hold on the day of a consent: nothing beyond the request is granted, and nothing that the catalog no
/// longer offers.
@Article({"7", "17"})
public final class ConsentCheck {
    private ConsentCheck() {}

    /// All faults of a consent on these terms.
    ///
    /// @param offer the published entry now, or null when there is none any more
    public static List<Fault> faults(
            AccessRequest request, ConsentTerms terms, @Nullable Offer offer, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (request.use().validUntil().isBefore(today)) {
            faults.add(new Fault(
                    "",
                    "period-over",
                    Text.of(
                            "申请的使用期限已过,不能再同意;请答复不同意,或由使用部门重新申请。",
                            "The requested period is over: refuse, or let the consumer ask anew."),
                    "17"));
        }
        if (offer == null || offer.sharingType() == SharingType.NOT_SHARED) {
            faults.add(new Fault(
                    "",
                    "resource-not-offered",
                    Text.of("该信息资源已不再发布或已不予共享。", "The resource is no longer published, or no longer shared."),
                    "7"));
        }
        addItemFaults(faults, request, terms, offer);
        if (offer != null) {
            addOfferFaults(faults, request, offer);
            faults.addAll(RowFaults.of(offer, terms.rows()));
        }
        addLimitFaults(faults, request, terms, today);
        return List.copyOf(faults);
    }

    private static void addOfferFaults(List<Fault> faults, AccessRequest request, Offer offer) {
        if (!offer.provider().equals(request.provider())) {
            faults.add(new Fault(
                    "",
                    "provider-changed",
                    Text.of(
                            "该信息资源现由其他部门提供,请答复不同意并告知使用部门重新申请。",
                            "Another department provides the resource by now: refuse, and let the consumer ask anew."),
                    "7"));
        }
        if (!offer.modes().contains(request.use().mode())) {
            faults.add(new Fault(
                    "",
                    "mode-not-offered",
                    Text.of("该信息资源已不再以所申请的方式提供。", "The resource is no longer provided in the requested mode."),
                    "16"));
        }
        if (!RowFaults.of(offer, request.use().rows()).isEmpty()) {
            faults.add(new Fault(
                    "",
                    "rows-not-offered",
                    Text.of(
                            "申请的行条件与现行目录条目不符,请退回补充。",
                            "The requested rows can't be told apart by the entry of today: return the request."),
                    "18"));
        }
    }

    private static void addItemFaults(
            List<Fault> faults, AccessRequest request, ConsentTerms terms, @Nullable Offer offer) {
        var items = terms.itemsOf(request.use());
        if (items.isEmpty()) {
            faults.add(new Fault(
                    "/items", "items-missing", Text.of("请至少同意一个信息项。", "Consent to at least one item."), "17"));
        }
        items.stream().sorted().forEach(item -> {
            if (!request.use().items().contains(item)) {
                faults.add(fault(item, "item-not-requested", "信息项 %s 不在申请之内。", "Item %s was not asked for."));
            } else if (offer != null && !offer.shares(item)) {
                faults.add(fault(item, "item-not-offered", "信息项 %s 已不再共享。", "Item %s is no longer shared."));
            }
        });
    }

    private static void addLimitFaults(List<Fault> faults, AccessRequest request, ConsentTerms terms, LocalDate today) {
        var use = request.use();
        if (terms.quotaOf(use).isWiderThan(use.quota())) {
            faults.add(new Fault(
                    "/rowsPerDay",
                    "quota-not-requested",
                    Text.of("限额不得大于申请的限额。", "The quota is no larger than was asked for."),
                    "17"));
        }
        var from = use.validFrom();
        var until = terms.validUntil();
        if (until != null
                && (until.isAfter(use.validUntil())
                        || until.isBefore(today)
                        || (from != null && until.isBefore(from)))) {
            faults.add(new Fault(
                    "/validUntil",
                    "period-not-requested",
                    Text.of("有效期应在申请的使用期限之内。", "The last day lies within the period that was asked for."),
                    "17"));
        }
    }

    private static Fault fault(String item, String code, String zh, String en) {
        return new Fault("/items", code, Text.of(zh, en).with(item), "17");
    }
}
