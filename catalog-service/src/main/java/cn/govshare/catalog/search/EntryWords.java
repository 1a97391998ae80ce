package cn.govshare.catalog.search;

import cn.govshare.catalog.words.Pinyin;
import cn.govshare.catalog.words.Run;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What an entry is found by: its name by pairs of characters, words, pinyin and initials; everything else of it by
/// pairs of characters and words.
///
/// @param name what its name is found by
/// @param all what any part of it is found by
public record EntryWords(Set<String> name, Set<String> all) {
    /// More than any real entry has; the rest of an endless one is not indexed.
    private static final int MOST = 4000;

    /// @param others summary, items, provider and what else is searched
    public static EntryWords of(String name, Collection<String> others, Pinyin pinyin) {
        var ofName = new LinkedHashSet<String>();
        for (var run : Run.of(name)) {
            addWritten(run, ofName);
            if (run.chinese()) {
                addSpoken(pinyin.syllables(run.text()), ofName);
            }
        }
        var all = new LinkedHashSet<>(ofName);
        for (var text : others) {
            if (all.size() < MOST) {
                Run.of(text).forEach(run -> addWritten(run, all));
            }
        }
        return new EntryWords(ofName, all);
    }

    /// A run's last character stands alone too, so that one character finds every place that it stands at.
    private static void addWritten(Run run, Set<String> words) {
        if (run.chinese()) {
            words.addAll(run.pairs());
            words.add(run.last());
        } else {
            words.add(Token.cut(run.text()));
        }
    }

    /// Pinyin and initials from every syllable on, so that a search may begin in the middle of a name.
    private static void addSpoken(List<String> syllables, Set<String> words) {
        for (int i = 0; i < syllables.size(); i++) {
            if (syllables.get(i).isEmpty()) {
                continue;
            }
            var spoken = new StringBuilder(Token.SPOKEN);
            var initials = new StringBuilder(Token.INITIALS);
            for (var syllable : syllables.subList(i, syllables.size())) {
                if (syllable.isEmpty() || spoken.length() >= Token.LONGEST) {
                    break;
                }
                spoken.append(syllable);
                initials.append(syllable.charAt(0));
            }
            words.add(Token.cut(spoken.toString()));
            words.add(initials.toString());
        }
    }
}
