package cn.govshare.exchange.dataset;

import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.RowCondition.Comparison;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A condition on rows whose values are those of its item's type (art. 17).
///
/// @param values canonical texts of the values
@Article({"17", "18"})
public record RowLimit(String item, ItemType type, Comparison comparison, List<String> values) {
    public RowLimit {
        values = List.copyOf(values);
    }

    /// The condition under the entry's own item; empty when the entry has no such item, or its values are none of the
    /// item's type, so that nobody can say which rows are meant.
    public static Optional<RowLimit> of(Optional<PublishedItem> item, RowCondition condition) {
        if (item.isEmpty()) {
            return Optional.empty();
        }
        var type = item.get().type();
        if (isText(type)) {
            return Optional.of(new RowLimit(condition.item(), type, condition.comparison(), condition.values()));
        }
        var values = condition.values().stream()
                .map(text ->
                        Optional.ofNullable(ItemValue.read(item.get(), text).value()))
                .flatMap(Optional::stream)
                .map(ItemValue::canonical)
                .toList();
        return values.size() < condition.values().size() || condition.comparison() == Comparison.PREFIX
                ? Optional.empty()
                : Optional.of(new RowLimit(condition.item(), type, condition.comparison(), values));
    }

    private static boolean isText(ItemType type) {
        return type == ItemType.STRING || type == ItemType.TEXT;
    }

    /// True when a row with this value, as a canonical text, is open; never for an empty one.
    public boolean holds(@Nullable String value) {
        if (value == null) {
            return false;
        }
        return switch (comparison) {
            case EQ, IN -> values.stream().anyMatch(each -> compare(each, value) == 0);
            case PREFIX -> value.startsWith(values.getFirst());
            case BETWEEN -> compare(values.getFirst(), value) <= 0 && compare(value, values.getLast()) <= 0;
        };
    }

    private int compare(String one, String other) {
        return switch (type) {
            // By code points, as the database does.
            case STRING, TEXT -> codePoints(one, other);
            case INTEGER, DECIMAL, MONEY, DOUBLE -> new BigDecimal(one).compareTo(new BigDecimal(other));
            case DATE -> LocalDate.parse(one).compareTo(LocalDate.parse(other));
            case DATETIME -> Instant.parse(one).compareTo(Instant.parse(other));
            case BOOLEAN -> one.compareTo(other);
        };
    }

    private static int codePoints(String one, String other) {
        var left = one.codePoints().iterator();
        var right = other.codePoints().iterator();
        while (left.hasNext() && right.hasNext()) {
            int difference = Integer.compare(left.nextInt(), right.nextInt());
            if (difference != 0) {
                return difference;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }
}
