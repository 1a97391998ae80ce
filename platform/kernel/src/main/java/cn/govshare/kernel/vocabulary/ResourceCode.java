package cn.govshare.kernel.vocabulary;

import java.util.regex.Pattern;

/// The code of an information resource: classification, `/`, sequence (发改高技〔2017〕1272号), as in `3320481001001/000001`.
///
/// The platform's own codes have a front part of six digits up; codes that came with an imported entry may be shorter.
/// In a URL the slash is written as a hyphen; [#parse] reads both forms.
///
/// @throws IllegalArgumentException when the text is neither form
public record ResourceCode(String value) implements Comparable<ResourceCode> {
    private static final Pattern FORM = Pattern.compile("\\d{1,20}/\\d{1,12}");

    public ResourceCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a resource code: " + value);
        }
    }

    public static ResourceCode parse(String text) {
        return new ResourceCode(text.replace('-', '/'));
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text.replace('-', '/')).matches();
    }

    /// The code as one segment of a URL's path.
    public String inPath() {
        return value.replace('/', '-');
    }

    @Override
    public int compareTo(ResourceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
