package cn.govshare.catalog.datum;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words that names are made of: synonyms, attributes that say nothing alone, and words that say nothing at all.
/// They are data, so that a city teaches the platform its own.
public final class Wording {
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[【〔（][^)\\]】〕）]*[)\\]】〕）]");
    private static final Pattern NOT_PART_OF_A_NAME = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\p{C}]");

    private final Map<String, String> canonical = new HashMap<>();
    private final Map<String, String> subjects = new HashMap<>();
    private final List<String> subjectWords = new ArrayList<>();
    private final Set<String> generic = new HashSet<>();
    private final List<String> genericEndings = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final List<String> kindWords = new ArrayList<>();
    private final Sounds sounds;

    private Wording(Sounds sounds) {
        this.sounds = sounds;
    }

    /// Reads lines of `kind,word,word…`. Kinds are `same` (one attribute under several names), `generic`
    /// (likewise, and it says nothing without its subject), `subject` (one subject under several names), `kind`
    /// (a sort of bodies, and the words that tell it) and `empty`.
    ///
    /// @throws IllegalArgumentException when a line is of no kind
    public static Wording read(List<String> lines, Sounds sounds) {
        var wording = new Wording(sounds);
        lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split(",")))
                .forEach(line -> wording.learn(
                        line.getFirst(),
                        line.stream().skip(1).map(Wording::plain).toList()));
        wording.genericEndings.sort(longestFirst());
        wording.empty.sort(longestFirst());
        wording.kindWords.sort(longestFirst());
        wording.subjectWords.sort(longestFirst());
        return wording;
    }

    private static Comparator<String> longestFirst() {
        return Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());
    }

    private void learn(String kind, List<String> words) {
        switch (kind) {
            case "same" -> words.forEach(word -> canonical.put(word, words.getFirst()));
            case "generic" -> {
                words.forEach(word -> canonical.put(word, words.getFirst()));
                generic.add(words.getFirst());
                genericEndings.addAll(words);
            }
            case "subject" ->
                words.stream().skip(1).forEach(word -> {
                    subjects.put(word, words.getFirst());
                    subjectWords.add(word);
                });
            case "kind" -> {
                words.stream().skip(1).forEach(word -> kinds.put(word, words.getFirst()));
                kindWords.addAll(words.subList(1, words.size()));
                empty.addAll(words.subList(1, words.size()));
            }
            case "empty" -> empty.addAll(words);
            default -> throw new IllegalArgumentException("No kind of words: " + kind);
        }
    }

    /// A text without brackets and what is in them, punctuation, blanks, width and case.
    static String plain(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return NOT_PART_OF_A_NAME
                .matcher(IN_BRACKETS.matcher(narrow).replaceAll(""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /// @param label what the datum is called
    /// @param about what it is about: the name of its resource, or words of who asks; empty when not known
    public DatumName name(String label, String about) {
        var whole = plain(label);
        var known = canonical.get(whole);
        if (known != null) {
            return named(known, about, "");
        }
        return genericEndings.stream()
                .filter(ending -> whole.length() > ending.length() && whole.endsWith(ending))
                .findFirst()
                .map(ending -> named(
                        canonical.getOrDefault(ending, ending),
                        about,
                        whole.substring(0, whole.length() - ending.length())))
                .orElseGet(() -> named(whole, about, ""));
    }

    private DatumName named(String attribute, String about, String qualifier) {
        return new DatumName(
                attribute,
                generic.contains(attribute),
                subject(qualifier) + subject(plain(about)),
                kind(qualifier + plain(about)),
                sounds.of(attribute));
    }

    private String kind(String words) {
        return kindWords.stream()
                .filter(words::contains)
                .findFirst()
                .map(kinds::get)
                .orElse("");
    }

    /// What is left of a subject's name without the words that say nothing.
    private String subject(String words) {
        var left = words;
        for (var word : subjectWords) {
            left = left.replace(word, subjects.getOrDefault(word, word));
        }
        for (var word : empty) {
            left = left.replace(word, "");
        }
        return left;
    }
}
