package cn.govshare.catalog.search;

import cn.govshare.catalog.words.Pinyin;
import cn.govshare.catalog.words.Run;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A part of a text that was searched for, in UTF-16 units: from `start`, `end` not included.
public record Highlight(int start, int end) {
    /// Where a text holds what was searched for, from left to right, without overlaps.
    public static List<Highlight> in(String text, SearchWords words, Pinyin pinyin) {
        var marked = new BitSet();
        var plain = Run.plain(text);
        var runs = Run.of(text);
        for (var sought : words.runs()) {
            if (!markAll(plain, sought.text(), marked) && sought.chinese()) {
                sought.pairs().forEach(pair -> markAll(plain, pair, marked));
            }
            if (!sought.chinese()) {
                runs.stream().filter(Run::chinese).forEach(run -> markSpoken(run, sought.text(), pinyin, marked));
            }
        }
        return parts(marked);
    }

    private static boolean markAll(String plain, String sought, BitSet marked) {
        boolean found = false;
        for (int at = plain.indexOf(sought); at >= 0; at = plain.indexOf(sought, at + 1)) {
            marked.set(at, at + sought.length());
            found = true;
        }
        return found;
    }

    private static void markSpoken(Run run, String sought, Pinyin pinyin, BitSet marked) {
        var syllables = pinyin.syllables(run.text());
        for (int i = 0; i < syllables.size(); i++) {
            int count = Math.max(spoken(syllables, i, sought), initials(syllables, i, sought));
            if (count > 0) {
                int start = run.text().offsetByCodePoints(0, i);
                int end = run.text().offsetByCodePoints(start, count);
                marked.set(run.start() + start, run.start() + end);
            }
        }
    }

    /// How many syllables from this one on the letters are the beginning of; 0 when they are not.
    private static int spoken(List<String> syllables, int from, String letters) {
        int read = 0;
        for (int i = from; i < syllables.size() && !syllables.get(i).isEmpty(); i++) {
            var rest = letters.substring(read);
            if (syllables.get(i).startsWith(rest)) {
                return i - from + 1;
            }
            if (!rest.startsWith(syllables.get(i))) {
                return 0;
            }
            read += syllables.get(i).length();
        }
        return 0;
    }

    private static int initials(List<String> syllables, int from, String letters) {
        if (from + letters.length() > syllables.size()) {
            return 0;
        }
        for (int i = 0; i < letters.length(); i++) {
            var syllable = syllables.get(from + i);
            if (syllable.isEmpty() || syllable.charAt(0) != letters.charAt(i)) {
                return 0;
            }
        }
        return letters.length();
    }

    private static List<Highlight> parts(BitSet marked) {
        var parts = new ArrayList<Highlight>();
        for (int start = marked.nextSetBit(0); start >= 0; ) {
            int end = marked.nextClearBit(start);
            parts.add(new Highlight(start, end));
            start = marked.nextSetBit(end);
        }
        return parts;
    }
}
