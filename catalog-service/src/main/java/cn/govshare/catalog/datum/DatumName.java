package cn.govshare.catalog.datum;

import java.util.LinkedHashSet;
import java.util.Set;

/// What a name says once its wording is taken away: which attribute, and of what.
///
/// @param attribute the attribute under its one name, as in `联系电话`
/// @param generic true when the attribute says nothing without its subject, as names and addresses of anything
/// @param subject what it is about, as in `养老`; empty when that is not known
/// @param kind what sort of body it is about, as in `企业`; empty when that is not known
/// @param sound the attribute as it is pronounced, by which slips of the pen are found
public record DatumName(String attribute, boolean generic, String subject, String kind, String sound) {
    /// The pairs of neighbouring characters of a text; the text itself when it is shorter.
    public static Set<String> bigrams(String text) {
        var pairs = new LinkedHashSet<String>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        if (pairs.isEmpty() && !text.isEmpty()) {
            pairs.add(text);
        }
        return pairs;
    }
}
