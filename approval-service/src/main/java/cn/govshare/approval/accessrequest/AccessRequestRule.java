package cn.govshare.approval.accessrequest;

import cn.govshare.approval.offer.Offer;
import cn.govshare.approval.offer.RowFaults;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// A rule that a request must keep, named; all broken ones are reported at once.
///
/// @param name stable code of its faults
/// @param article what it rests on
@Article({"7", "16", "17"})
public record AccessRequestRule(String name, String article, Function<RequestedAccess, List<Fault>> faults) {
    static final AccessRequestRule RESOURCE_IS_PUBLISHED = of(
            "resource-not-published",
            "7",
            "/resource",
            Text.of("目录中没有已发布的该信息资源,不能申请。", "No published catalog entry has this code."),
            asked -> asked.offer() != null);

    static final AccessRequestRule NOT_SHARED_IS_NEGOTIATED = ofOffer(
            "negotiate",
            "17",
            "/resource",
            Text.of(
                    "该信息资源属于不予共享类,因履行职责确需使用的,请与数据提供部门协商解决。",
                    "The resource is not shared: negotiate with the provider when your duty needs it."),
            (offer, _) -> offer.sharingType() != SharingType.NOT_SHARED);

    static final AccessRequestRule CONSUMER_IS_NOT_PROVIDER = ofOffer(
            "own-resource",
            "4",
            "/resource",
            Text.of("该信息资源由本部门提供,无需申请。", "Your own department provides this resource."),
            (offer, asked) -> !offer.provider().equals(asked.consumer()));

    static final AccessRequestRule ITEMS_EXIST = ofItems(
            "item-unknown",
            "8",
            Text.of("该信息资源没有信息项 %s。", "The resource has no item %s."),
            (offer, item) -> offer.items().containsKey(item));

    static final AccessRequestRule ITEMS_ARE_SHARED = ofItems(
            "item-not-shared",
            "17",
            Text.of("信息项 %s 属于不予共享类,请与数据提供部门协商解决。", "Item %s is not shared: negotiate with the provider."),
            (offer, item) -> offer.shares(item) || !offer.items().containsKey(item));

    static final AccessRequestRule ITEMS_ARE_NAMED = of(
            "items-missing",
            "17",
            "/items",
            Text.of("请至少选择一个信息项。", "Name at least one item."),
            asked -> !asked.use().items().isEmpty());

    static final AccessRequestRule PURPOSE_IS_WITHIN_TERMS = ofOffer(
            "purpose-outside-terms",
            "16",
            "/purpose",
            Text.of("数据提供部门明确的使用用途不包括该用途。", "The provider's terms do not name this purpose."),
            (offer, asked) -> offer.sharingType() != SharingType.CONDITIONAL
                    || offer.purposes().contains(asked.use().purpose()));

    static final AccessRequestRule MODE_IS_OFFERED = ofOffer(
            "mode-not-offered",
            "16",
            "/mode",
            Text.of("该信息资源不以这种方式提供。", "The resource is not provided in this mode."),
            (offer, asked) -> offer.modes().contains(asked.use().mode()));

    static final AccessRequestRule MATTER_IS_STATED = of(
            "matter-missing",
            "18",
            "/matter",
            Text.of("请说明使用事项。", "State the business matter."),
            asked -> !asked.use().matter().isEmpty());

    static final AccessRequestRule LEGAL_DUTY_IS_STATED = of(
            "legal-duty-missing",
            "17",
            "/legalDuty",
            Text.of("请说明所履行的职责。", "State the duty that you perform."),
            asked -> !asked.use().legalDuty().isEmpty());

    static final AccessRequestRule ROWS_KEEP_THE_ITEMS_TYPES = new AccessRequestRule(
            "row-condition-unfit",
            "18",
            asked -> asked.offer() == null
                    ? List.of()
                    : RowFaults.of(asked.offer(), asked.use().rows()));

    static final AccessRequestRule PERIOD_BEGINS_BEFORE_IT_ENDS = of(
            "period-reversed",
            "17",
            "/validFrom",
            Text.of("使用期限的起始日不早于今天、不晚于最后一日。", "The first day of use is not before today and not after the last."),
            asked -> {
                var from = asked.use().validFrom();
                return from == null
                        || (!from.isBefore(asked.today())
                                && !from.isAfter(asked.use().validUntil()));
            });

    static final AccessRequestRule PERIOD_LIES_AHEAD = of(
            "period-over",
            "17",
            "/validUntil",
            Text.of("使用期限应在今天之后。", "The last day of use lies after today."),
            asked -> asked.use().validUntil().isAfter(asked.today()));

    static final AccessRequestRule PERIOD_IS_BOUNDED = new AccessRequestRule("period-too-long", "17", asked -> {
        boolean kept = !asked.use().validUntil().isAfter(asked.today().plusYears(asked.longestYears()));
        var message = Text.of("使用期限最长 %s 年。", "The period is %s years at most.").with(asked.longestYears());
        return kept ? List.of() : List.of(new Fault("/validUntil", "period-too-long", message, "17"));
    });

    /// All rules, in the order in which their faults are told.
    static final List<AccessRequestRule> RULES = List.of(
            RESOURCE_IS_PUBLISHED,
            NOT_SHARED_IS_NEGOTIATED,
            CONSUMER_IS_NOT_PROVIDER,
            PURPOSE_IS_WITHIN_TERMS,
            MATTER_IS_STATED,
            LEGAL_DUTY_IS_STATED,
            ITEMS_ARE_NAMED,
            ITEMS_EXIST,
            ITEMS_ARE_SHARED,
            ROWS_KEEP_THE_ITEMS_TYPES,
            MODE_IS_OFFERED,
            PERIOD_BEGINS_BEFORE_IT_ENDS,
            PERIOD_LIES_AHEAD,
            PERIOD_IS_BOUNDED);

    /// The faults of all rules that are broken.
    public static List<Fault> check(RequestedAccess asked) {
        return RULES.stream()
                .flatMap(rule -> rule.faults().apply(asked).stream())
                .toList();
    }

    private static AccessRequestRule of(
            String name, String article, String field, Text message, Predicate<RequestedAccess> kept) {
        var broken = List.of(new Fault(field, name, message, article));
        return new AccessRequestRule(name, article, asked -> kept.test(asked) ? List.of() : broken);
    }

    /// A rule that can't be broken where no entry is published.
    private static AccessRequestRule ofOffer(
            String name, String article, String field, Text message, BiPredicate<Offer, RequestedAccess> kept) {
        return of(name, article, field, message, asked -> {
            var offer = asked.offer();
            return offer == null || kept.test(offer, asked);
        });
    }

    /// A rule for each item, whose fault points at the item.
    private static AccessRequestRule ofItems(
            String name, String article, Text message, BiPredicate<Offer, String> kept) {
        return new AccessRequestRule(name, article, asked -> {
            var offer = asked.offer();
            var items = asked.use().items();
            return offer == null
                    ? List.of()
                    : IntStream.range(0, items.size())
                            .filter(i -> !kept.test(offer, items.get(i)))
                            .mapToObj(i -> new Fault("/items/" + i, name, message.with(items.get(i)), article))
                            .toList();
        });
    }
}
