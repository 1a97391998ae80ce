package cn.govshare.catalog.datum;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How likely two data are the same, and why.
///
/// @param score 0 to 100
/// @param reasons what speaks for and against it, the weightiest first
@Article("4(3)")
public record Likeness(int score, List<Text> reasons) {
    private static final double SAME_SOUND = 0.9;
    private static final double LEAST_OVERLAP = 0.6;
    private static final double SINGLE_PAIR = 0.6;
    /// How much of the score a subject is worth where the attribute says enough by itself.
    private static final double SUBJECT_OF_THE_SPECIFIC = 0.2;
    /// How much an attribute without a subject is worth beside a base register's item.
    private static final double WITHOUT_SUBJECT = 0.9;

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    public static Likeness of(Traits left, Traits right) {
        var reasons = new ArrayList<Text>();
        double score = byName(left, right, reasons);
        if (score > 0) {
            for (var evidence : Evidence.ALL) {
                score = evidence.weigh(score, left, right, reasons);
            }
        }
        return new Likeness((int) Math.round(100 * Math.min(1, score)), reasons);
    }

    private static double byName(Traits left, Traits right, List<Text> reasons) {
        double attribute = attributes(left.name(), right.name(), reasons);
        if (attribute == 0) {
            return 0;
        }
        boolean isGeneric = left.name().generic() || right.name().generic();
        if (left.name().subject().isEmpty() || right.name().subject().isEmpty()) {
            return isGeneric ? attribute * withoutSubject(left, right) : attribute;
        }
        double subject = subjects(left.name().subject(), right.name().subject(), reasons);
        return isGeneric
                ? attribute * subject
                : attribute * (1 - SUBJECT_OF_THE_SPECIFIC + SUBJECT_OF_THE_SPECIFIC * subject);
    }

    private static double withoutSubject(Traits left, Traits right) {
        return left.ofBaseRegister() || right.ofBaseRegister() ? WITHOUT_SUBJECT : 0;
    }

    private static double attributes(DatumName left, DatumName right, List<Text> reasons) {
        if (left.attribute().equals(right.attribute())) {
            reasons.add(Text.of("名称相同或同义:%s", "the same name, or a synonym: %s").with(left.attribute()));
            return 1;
        }
        if (left.sound().equals(right.sound())) {
            reasons.add(Text.of("读音相同:%s、%s", "pronounced alike: %s, %s").with(left.attribute(), right.attribute()));
            return SAME_SOUND;
        }
        if (left.generic() || right.generic()) {
            return 0;
        }
        double overlap = dice(DatumName.bigrams(left.attribute()), DatumName.bigrams(right.attribute()));
        if (overlap < LEAST_OVERLAP) {
            return 0;
        }
        reasons.add(Text.of("名称相近:%s、%s", "similar names: %s, %s").with(left.attribute(), right.attribute()));
        return overlap;
    }

    private static double subjects(String one, String other, List<Text> reasons) {
        var grams = DatumName.bigrams(one);
        var otherGrams = DatumName.bigrams(other);
        double likeness = (dice(grams, otherGrams) + containment(grams, otherGrams)) / 2;
        reasons.add(
                likeness >= LEAST_OVERLAP
                        ? Text.of("描述对象相近:%s、%s", "about similar things: %s, %s")
                                .with(one, other)
                        : Text.of("描述对象不同:%s、%s", "about other things: %s, %s").with(one, other));
        return likeness;
    }

    private static double dice(Set<String> left, Set<String> right) {
        return 2.0 * common(left, right) / (left.size() + right.size());
    }

    /// How much of the shorter one is in the longer one; a single pair of characters within a longer name says little.
    private static double containment(Set<String> left, Set<String> right) {
        int shorter = Math.min(left.size(), right.size());
        double share = (double) common(left, right) / shorter;
        return shorter == 1 && left.size() != right.size() ? share * SINGLE_PAIR : share;
    }

    private static int common(Set<String> left, Set<String> right) {
        var both = new HashSet<>(left);
        both.retainAll(right);
        return both.size();
    }
}
