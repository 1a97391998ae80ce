package cn.govshare.approval.offer;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What row conditions must keep: they name an item of the entry, never one that identifies a person, and values that
/// the item can have.
@Article("18")
public final class RowFaults {
    private static final Text UNKNOWN = Text.of("该信息资源没有信息项 %s。", "The resource has no item %s.");
    private static final Text IDENTIFYING = Text.of(
            "信息项 %s 可能识别到个人或单位(主键、带校验位的号码或无代码标准的文字),不得作为行条件。",
            "Item %s may identify a person or a body (key, number with a check digit, free text): no condition holds it.");
    private static final Text UNFIT = Text.of("行条件与信息项 %s 的数据类型不符。", "The condition does not fit the type of item %s.");

    private RowFaults() {}

    /// Every condition that an entry does not allow, at `/rows/0` and so on.
    public static List<Fault> of(Offer offer, List<RowCondition> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> fault(offer, rows.get(i), "/rows/" + i))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Fault> fault(Offer offer, RowCondition condition, String field) {
        var traits = offer.traits().get(condition.item());
        if (traits == null) {
            return Optional.of(new Fault(field, "row-item-unknown", UNKNOWN.with(condition.item()), "8"));
        }
        if (traits.identifying()) {
            return Optional.of(new Fault(field, "row-names-person", IDENTIFYING.with(condition.item()), "18"));
        }
        return fits(traits, condition)
                ? Optional.empty()
                : Optional.of(new Fault(field, "row-value-unfit", UNFIT.with(condition.item()), "18"));
    }

    private static boolean fits(ItemTraits traits, RowCondition condition) {
        boolean isText = traits.type() == ItemType.STRING || traits.type() == ItemType.TEXT;
        return (isText || condition.comparison() != RowCondition.Comparison.PREFIX)
                && condition.values().stream().allMatch(value -> isValue(traits.type(), value));
    }

    private static boolean isValue(ItemType type, String value) {
        try {
            return switch (type) {
                case STRING, TEXT -> true;
                case INTEGER -> new BigDecimal(value).stripTrailingZeros().scale() <= 0;
                case DECIMAL, MONEY, DOUBLE -> new BigDecimal(value).precision() > 0;
                case DATE -> !LocalDate.parse(value).isEqual(LocalDate.MIN);
                case DATETIME -> !LocalDateTime.parse(value).isEqual(LocalDateTime.MIN);
                case BOOLEAN -> "true".equals(value) || "false".equals(value);
            };
        } catch (NumberFormatException | DateTimeException _) {
            return false;
        }
    }
}
