package cn.govshare.kernel.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a code list is known by, however its name is written: `GB/T 2260`, `gbt2260` and `ＧＢ／Ｔ 2260` are all `GBT2260`
/// (art. 21).
///
/// @throws IllegalArgumentException when the value is not 2 to 60 capital letters, digits, points and hyphens
@Article("21")
public record CodeListId(String value) implements Comparable<CodeListId> {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9.-]{1,59}");
    private static final Pattern NOT_PART_OF_IT = Pattern.compile("[^A-Z0-9.-]");

    public CodeListId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a code list: " + value);
        }
    }

    /// The id of a list that is called so; empty when the name has no letter or digit to go by.
    public static Optional<CodeListId> named(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var kept = NOT_PART_OF_IT.matcher(plain).replaceAll("");
        return FORM.matcher(kept).matches() ? Optional.of(new CodeListId(kept)) : Optional.empty();
    }

    /// True for the lists of national, provincial and sector standards, which the bureau keeps.
    public boolean isOfAStandard() {
        return value.startsWith("GB") || value.startsWith("DB");
    }

    @Override
    public int compareTo(CodeListId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
