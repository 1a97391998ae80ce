package cn.govshare.kernel.vocabulary;

import java.util.List;
import java.util.regex.Pattern;

/// A limit on the rows that a grant opens (art. 17, 18): an item's value compared with given values. Several conditions
/// hold together. The values are compared as values of the item's type, never as parts of a statement.
///
/// A condition never names a person: it is kept in grants, events and the trail.
///
/// @param item the item's field name
/// @param values one for `EQ` and `PREFIX`, one to a hundred for `IN`, the first and the last for `BETWEEN` (both
///     included); each 1 to 200 characters
/// @throws IllegalArgumentException when the number or the form of the values does not fit
public record RowCondition(String item, Comparison comparison, List<String> values) {
    private static final Pattern ITEM = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 200;

    /// How an item's value is compared.
    public enum Comparison {
        EQ("等于", "is"),
        IN("属于", "is one of"),
        PREFIX("开头为", "starts with"),
        BETWEEN("介于", "lies between");

        private final Text label;

        Comparison(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        public Text label() {
            return label;
        }

        /// True when so many values can be compared this way.
        public boolean takes(int values) {
            return switch (this) {
                case EQ, PREFIX -> values == 1;
                case IN -> values >= 1 && values <= MOST_VALUES;
                case BETWEEN -> values == 2;
            };
        }
    }

    public RowCondition {
        values = List.copyOf(values);
        if (!ITEM.matcher(item).matches()) {
            throw new IllegalArgumentException("Not an item's name: " + item);
        }
        if (!comparison.takes(values.size())) {
            throw new IllegalArgumentException("%s does not take %s values".formatted(comparison, values.size()));
        }
        if (!values.stream().allMatch(RowCondition::isValue)) {
            throw new IllegalArgumentException("A value has 1 to 200 characters and none of them is a control");
        }
    }

    /// True when whatever is open under the first conditions is open under the others too, as far as the conditions
    /// themselves show it.
    public static boolean areWithin(List<RowCondition> conditions, List<RowCondition> others) {
        return others.stream().allMatch(other -> conditions.stream().anyMatch(each -> each.isWithin(other)));
    }

    private boolean isWithin(RowCondition other) {
        if (!item.equals(other.item)) {
            return false;
        }
        return switch (other.comparison) {
            case EQ, IN ->
                (comparison == Comparison.EQ || comparison == Comparison.IN) && other.values.containsAll(values);
            case PREFIX ->
                comparison != Comparison.BETWEEN
                        && values.stream().allMatch(value -> value.startsWith(other.values.getFirst()));
            case BETWEEN -> equals(other);
        };
    }

    private static boolean isValue(String value) {
        return !value.isBlank()
                && value.length() <= LONGEST_VALUE
                && value.chars().noneMatch(Character::isISOControl);
    }

    /// The condition as a sentence.
    public Text told() {
        return told(item);
    }

    /// The condition as a sentence about an item that is called so.
    public Text told(String name) {
        var zh = comparison == Comparison.BETWEEN ? String.join(" 至 ", values) : String.join("、", values);
        var en = comparison == Comparison.BETWEEN ? String.join(" and ", values) : String.join(", ", values);
        return new Text(
                "%s %s %s".formatted(name, comparison.label().zh(), zh),
                "%s %s %s".formatted(name, comparison.label().en(), en));
    }
}
