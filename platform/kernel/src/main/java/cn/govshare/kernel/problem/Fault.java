package cn.govshare.kernel.problem;

import cn.govshare.kernel.vocabulary.Text;

/// One of the faults that a problem names.
///
/// @param field JSON pointer into the body, or the name of a header or parameter
/// @param code stable name of the rule that is broken
/// @param message what is wrong and what to do
/// @param article the article that asks for it, or the empty text
public record Fault(String field, String code, Text message, String article) {
    public static Fault of(String field, String code, Text message) {
        return new Fault(field, code, message, "");
    }
}
