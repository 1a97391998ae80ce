package cn.govshare.catalog.search;

import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.Optional;
import java.util.regex.Pattern;

/// A place in the order of results: entries found by their name before those found by something else, short names
/// before long ones, then by code.
///
/// @param tier which way it was found
/// @param nameLength number of characters of the name
/// @param code the entry's code, or the empty text before all
public record Place(Tier tier, int nameLength, String code) {
    private static final Pattern FORM = Pattern.compile("([NE])(\\d{1,4})\\.([0-9-]{3,40})");

    /// How an entry was found, best first.
    public enum Tier {
        NAME('N'),
        ELSEWHERE('E');

        private final char letter;

        Tier(char letter) {
            this.letter = letter;
        }

        static Tier of(char letter) {
            return letter == NAME.letter ? NAME : ELSEWHERE;
        }
    }

    public static final Place BEFORE_ALL = before(Tier.NAME);

    public static Place before(Tier tier) {
        return new Place(tier, 0, "");
    }

    /// As it stands in a URL.
    public String inUrl() {
        return "%s%d.%s".formatted(tier.letter, nameLength, code.replace('/', '-'));
    }

    /// Reads what [#inUrl] wrote; empty for anything else.
    public static Optional<Place> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches() && ResourceCode.isValid(form.group(3))
                ? Optional.of(new Place(
                        Tier.of(form.group(1).charAt(0)),
                        Integer.parseInt(form.group(2)),
                        form.group(3).replace('-', '/')))
                : Optional.empty();
    }
}
