package cn.govshare.catalog.need;

import cn.govshare.kernel.vocabulary.Article;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the platform says of one field.
///
/// @param holdings where it has it, the best first
@Article("17(2)")
public record FieldAnswer(Field field, Standing standing, List<Holding> holdings) {
    public FieldAnswer {
        holdings = List.copyOf(holdings);
    }

    /// True when both say the same, scores aside.
    boolean isSameAs(FieldAnswer other) {
        return field.equals(other.field) && standing == other.standing && places().equals(other.places());
    }

    private Set<String> places() {
        return holdings.stream()
                .map(each -> "%s %s %s".formatted(each.resource(), each.item(), each.way()))
                .collect(Collectors.toSet());
    }

    static boolean areSame(List<FieldAnswer> some, List<FieldAnswer> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).isSameAs(others.get(i))) {
                return false;
            }
        }
        return true;
    }

    static List<Field> fields(List<FieldAnswer> answers) {
        return answers.stream().map(FieldAnswer::field).toList();
    }
}
