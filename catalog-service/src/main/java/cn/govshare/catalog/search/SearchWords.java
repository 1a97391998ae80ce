package cn.govshare.catalog.search;

import cn.govshare.catalog.words.Run;
import java.util.ArrayList;
import java.util.List;

/// What somebody typed, taken apart: each of its runs must be found, by one of its ways.
///
/// @param runs what must be found, in lower case
/// @param ways for each thing that must be found, the tokens any of which will do
public record SearchWords(List<Run> runs, List<List<Token>> ways) {
    /// Nothing typed: everything is found.
    public static final SearchWords NONE = new SearchWords(List.of(), List.of());

    private static final int MOST = 40;

    public SearchWords {
        runs = List.copyOf(runs);
        ways = ways.stream().map(List::copyOf).toList();
    }

    /// Two or more Chinese characters are found as they stand, one at the beginning of a pair; letters as a word, as
    /// pinyin or as initials.
    public static SearchWords of(String typed) {
        var runs = Run.of(typed);
        var ways = new ArrayList<List<Token>>();
        for (var run : runs) {
            if (!run.chinese()) {
                ways.add(spoken(run.text()));
            } else if (run.length() == 1) {
                ways.add(List.of(Token.beginningWith(run.text())));
            } else {
                run.pairs().forEach(pair -> ways.add(List.of(Token.exactly(pair))));
            }
        }
        return new SearchWords(runs, ways.size() <= MOST ? ways : ways.subList(0, MOST));
    }

    private static List<Token> spoken(String letters) {
        var asWord = Token.beginningWith(letters);
        return letters.chars().allMatch(c -> c >= 'a' && c <= 'z')
                ? List.of(
                        asWord,
                        Token.beginningWith(Token.SPOKEN + letters),
                        Token.beginningWith(Token.INITIALS + letters))
                : List.of(asWord);
    }

    public boolean isEmpty() {
        return ways.isEmpty();
    }
}
