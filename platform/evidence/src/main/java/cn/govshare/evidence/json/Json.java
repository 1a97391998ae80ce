package cn.govshare.evidence.json;

import cn.govshare.evidence.MalformedEvidence;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads JSON strictly (RFC 8259 within I-JSON): UTF-8 without a mark, no name twice, nothing after the value,
/// 64 levels at most. Objects become maps in the order of the text, arrays lists, whole numbers [Long], others
/// [Double].
public final class Json {
    private static final int DEEPEST = 64;

    /// Beyond this, neighbouring whole numbers can't be told apart as JSON numbers (2^53 - 1).
    private static final long GREATEST = 9_007_199_254_740_991L;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /// @throws MalformedEvidence when the bytes are not UTF-8 or not JSON; the message says where
    public static @Nullable Object read(byte[] utf8) {
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new MalformedEvidence("The text is not UTF-8.", e);
        }
    }

    /// @throws MalformedEvidence when the text is not JSON; the message says where
    public static @Nullable Object read(String text) {
        var json = new Json(text);
        json.skipSpace();
        var value = json.value();
        json.skipSpace();
        if (json.at < text.length()) {
            throw json.fault("something follows the value");
        }
        return value;
    }

    /// Reads an object.
    ///
    /// @throws MalformedEvidence when the bytes are something else
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> readObject(byte[] utf8) {
        if (read(utf8) instanceof Map<?, ?> object) {
            return (Map<String, @Nullable Object>) object;
        }
        throw new MalformedEvidence("The text is not a JSON object.");
    }

    private @Nullable Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        enter();
        var object = new LinkedHashMap<String, @Nullable Object>();
        skipSpace();
        while (peek() != '}') {
            if (!object.isEmpty()) {
                take(',');
                skipSpace();
            }
            var name = string();
            skipSpace();
            take(':');
            skipSpace();
            var value = value();
            if (object.containsKey(name)) {
                throw fault("\"%s\" stands there twice".formatted(name));
            }
            object.put(name, value);
            skipSpace();
        }
        leave();
        return object;
    }

    private List<@Nullable Object> array() {
        enter();
        var array = new ArrayList<@Nullable Object>();
        skipSpace();
        while (peek() != ']') {
            if (!array.isEmpty()) {
                take(',');
                skipSpace();
            }
            array.add(value());
            skipSpace();
        }
        leave();
        return array;
    }

    private void enter() {
        at++;
        depth++;
        if (depth > DEEPEST) {
            throw fault("more than %d levels".formatted(DEEPEST));
        }
    }

    private void leave() {
        at++;
        depth--;
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw fault("\"%s\" expected".formatted(word));
        }
        at += word.length();
        return value;
    }

    private String string() {
        take('"');
        var out = new StringBuilder();
        while (true) {
            var next = peek();
            at++;
            if (next == '"') {
                return requireWhole(out);
            }
            if (next < ' ') {
                throw fault("a control character in a text");
            }
            out.append(next == '\\' ? escaped() : next);
        }
    }

    private char escaped() {
        var next = peek();
        at++;
        return switch (next) {
            case '"', '\\', '/' -> next;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw fault("\"\\%s\" is no escape".formatted(next));
        };
    }

    private char unit() {
        var unit = 0;
        for (var count = 0; count < 4; count++) {
            var digit = Character.digit(peek(), 16);
            if (digit < 0 || peek() > 'f') {
                throw fault("four hexadecimal digits expected");
            }
            unit = unit * 16 + digit;
            at++;
        }
        return (char) unit;
    }

    private String requireWhole(StringBuilder out) {
        for (var index = 0; index < out.length(); index++) {
            var unit = out.charAt(index);
            if (Character.isHighSurrogate(unit)
                    && index + 1 < out.length()
                    && Character.isLowSurrogate(out.charAt(index + 1))) {
                index++;
            } else if (Character.isSurrogate(unit)) {
                throw fault("half a character in a text");
            }
        }
        return out.toString();
    }

    private Number number() {
        var from = at;
        skip('-');
        if (!skip('0')) {
            digits();
        }
        var whole = at;
        if (skip('.')) {
            digits();
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            digits();
        }
        var literal = text.substring(from, at);
        return at == whole ? whole(literal) : finite(literal);
    }

    private Number whole(String literal) {
        try {
            var number = Long.parseLong(literal);
            if (number >= -GREATEST && number <= GREATEST && !literal.equals("-0")) {
                return number;
            }
        } catch (NumberFormatException e) {
            return great(literal);
        }
        return great(literal);
    }

    /// A whole number beyond the safe ones is read only when writing it again gives the same digits.
    private Double great(String literal) {
        var number = finite(literal);
        if (number != 0 && !CanonicalJson.text(number).equals(literal)) {
            throw fault("the whole number %s is too great, it would be changed".formatted(literal));
        }
        return number;
    }

    private Double finite(String literal) {
        var number = Double.parseDouble(literal);
        if (Double.isInfinite(number)) {
            throw fault("%s is too great".formatted(literal));
        }
        return number;
    }

    private void digits() {
        if (!isDigit()) {
            throw fault("a value or digit expected");
        }
        while (isDigit()) {
            at++;
        }
    }

    private boolean isDigit() {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean skip(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void take(char expected) {
        if (!skip(expected)) {
            throw fault("'%s' expected".formatted(expected));
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw fault("the text ends too early");
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private MalformedEvidence fault(String what) {
        return new MalformedEvidence("This is not JSON: %s at character %d.".formatted(what, at + 1));
    }
}
