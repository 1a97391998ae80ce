package cn.govshare.catalog.datum;

import cn.govshare.kernel.vocabulary.CodeListId;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/// What speaks for or against two data being the same beside their names, as named values.
record Evidence(String name, BiPredicate<Traits, Traits> isThere, DoubleUnaryOperator weight, Text reason) {
    static final Evidence SAME_ELEMENT = new Evidence(
            "same-element",
            (left, right) -> left.element() != null && left.element().equals(right.element()),
            score -> Math.max(score, 0.95),
            Text.of("同一数据元", "the same data element"));

    static final Evidence SAME_CHECK = new Evidence(
            "same-check",
            (left, right) -> left.check() != null && left.check() == right.check(),
            score -> score + 0.08,
            Text.of("校验规则相同", "the same check"));

    static final Evidence OTHER_CHECK = new Evidence(
            "other-check",
            (left, right) -> left.check() != null && right.check() != null && left.check() != right.check(),
            score -> score * 0.3,
            Text.of("校验规则不同", "another check"));

    static final Evidence SAME_CODE_LIST = new Evidence(
            "same-code-list",
            (left, right) -> list(left).isPresent() && list(left).equals(list(right)),
            score -> score + 0.08,
            Text.of("代码表相同", "the same code list"));

    static final Evidence OTHER_CODE_LIST = new Evidence(
            "other-code-list",
            (left, right) -> list(left).isPresent()
                    && list(right).isPresent()
                    && !list(left).equals(list(right)),
            score -> score * 0.8,
            Text.of("代码表不同", "another code list"));

    static final Evidence OTHER_TYPE = new Evidence(
            "other-type",
            (left, right) -> left.type() != null
                    && right.type() != null
                    && !family(left.type()).equals(family(right.type())),
            score -> score * 0.7,
            Text.of("数据类型不同", "another type"));

    static final Evidence OTHER_KIND = new Evidence(
            "other-kind",
            (left, right) -> !left.name().kind().isEmpty()
                    && !right.name().kind().isEmpty()
                    && !left.name().kind().equals(right.name().kind()),
            score -> score * 0.7,
            Text.of("主体类别不同", "about other kinds of bodies"));

    static final List<Evidence> ALL =
            List.of(SAME_ELEMENT, SAME_CHECK, OTHER_CHECK, SAME_CODE_LIST, OTHER_CODE_LIST, OTHER_TYPE, OTHER_KIND);

    double weigh(double score, Traits left, Traits right, List<Text> reasons) {
        if (!isThere.test(left, right)) {
            return score;
        }
        reasons.add(reason);
        return weight.applyAsDouble(score);
    }

    private static Optional<CodeListId> list(Traits traits) {
        return Optional.ofNullable(traits.codeList()).flatMap(CodeListId::named);
    }

    /// Types whose values can be told from each other only by looking at them are one family.
    private static String family(@Nullable ItemType type) {
        return switch (type) {
            case STRING, TEXT -> "text";
            case DECIMAL, MONEY, DOUBLE, INTEGER -> "number";
            case DATE, DATETIME -> "time";
            case BOOLEAN -> "truth";
            case null -> "";
        };
    }
}
