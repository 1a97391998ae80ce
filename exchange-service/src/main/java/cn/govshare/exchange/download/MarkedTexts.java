package cn.govshare.exchange.download;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the texts of a file, or of a part of one, that are written the marked way.
public final class MarkedTexts {
    private static final Pattern JSON_TEXT = Pattern.compile("\":( ?)\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))", Pattern.DOTALL);

    private MarkedTexts() {}

    /// @param most no more than this many are looked for
    public static Set<String> of(String file, int most) {
        return file.stripLeading().startsWith("{") ? ofNdjson(file, most) : ofCsv(file, most);
    }

    private static Set<String> ofNdjson(String file, int most) {
        var marked = new HashSet<String>();
        var texts = JSON_TEXT.matcher(file);
        while (marked.size() < most && texts.find()) {
            if (!texts.group(1).isEmpty()) {
                marked.add(unescaped(texts.group(2)));
            }
        }
        return marked;
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? plain(escape.group(2))
                                : String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static String plain(String escape) {
        return switch (escape) {
            case "b" -> "\b";
            case "f" -> "\f";
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            default -> escape;
        };
    }

    /// Quoted cells that need no quotes. A part may begin in the middle of a quoted cell, and then reads as if what is
    /// outside of quotes were inside; the texts so found are none of anybody's marks.
    private static Set<String> ofCsv(String file, int most) {
        var marked = new HashSet<String>();
        int at = 0;
        while (at < file.length() && marked.size() < most) {
            int end = file.charAt(at) == '"' ? quotedEnd(file, at) : plainEnd(file, at);
            if (file.charAt(at) == '"' && end - at >= 2) {
                var text = file.substring(at + 1, end - 1).replace("\"\"", "\"");
                if (!needsQuotes(text)) {
                    marked.add(text.startsWith("'") ? text.substring(1) : text);
                }
            }
            at = plainEnd(file, end) + 1;
        }
        return marked;
    }

    /// Behind the closing quote.
    private static int quotedEnd(String file, int at) {
        int end = at + 1;
        while (end < file.length()) {
            if (file.charAt(end) == '"') {
                if (end + 1 < file.length() && file.charAt(end + 1) == '"') {
                    end++;
                } else {
                    return end + 1;
                }
            }
            end++;
        }
        return end;
    }

    private static int plainEnd(String file, int at) {
        int end = at;
        while (end < file.length() && file.charAt(end) != ',' && file.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private static boolean needsQuotes(String text) {
        return text.isEmpty()
                || text.startsWith(" ")
                || text.endsWith(" ")
                || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    }
}
