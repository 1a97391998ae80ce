package cn.govshare.exchange.dataset;

import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ValueCheck;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.Set;

/// How the values of an item must look (art. 18): checks a text and hands its value on in its type.
@Article("18")
public final class ItemFormat {
    /// Stands in decoded text where the bytes were no UTF-8. Unicode reserves it for uses like this one.
    public static final char MALFORMED = '\uFDD0';

    private static final int KEY_BYTES = 2000;
    private static final int GREATEST_PRECISION = 38;
    private static final int SCALE_OF_MONEY = 2;
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH", "Z")
            .optionalEnd()
            .toFormatter();

    private final ItemType type;
    private final boolean required;
    private final int length;
    private final int scale;
    private final int integerDigits;
    private final int keyBytes;
    private final Optional<ValueCheck> check;
    private final Optional<Set<String>> codes;
    private final boolean isLenient;

    private ItemFormat(PublishedItem item, int textKeys, Optional<Set<String>> codes, boolean isLenient) {
        this.codes = codes;
        this.isLenient = isLenient;
        type = item.type();
        required = item.required() || item.key();
        check = Optional.ofNullable(item.check());
        length = item.length() == null ? Integer.MAX_VALUE : item.length();
        int precision = Math.min(length, GREATEST_PRECISION);
        int declared = item.scale() == null ? -1 : item.scale();
        if (type == ItemType.MONEY) {
            scale = declared < 0 ? SCALE_OF_MONEY : declared;
            integerDigits = precision - scale;
        } else {
            scale = declared < 0 ? precision : declared;
            integerDigits = declared < 0 ? precision : precision - declared;
        }
        keyBytes = item.key() ? KEY_BYTES / textKeys : Integer.MAX_VALUE;
    }

    /// @param textKeys how many key items of the entry are text, which share the room that an index has
    public static ItemFormat of(PublishedItem item, int textKeys) {
        return of(item, textKeys, Optional.empty(), false);
    }

    /// @param codes the codes that a value of text is one of; empty when it is not held against a list
    /// @param isLenient true when a well-formed value with a wrong check digit, and one that is none of the codes,
    ///     is handed on all the same
    @Article("21")
    public static ItemFormat of(PublishedItem item, int textKeys, Optional<Set<String>> codes, boolean isLenient) {
        return new ItemFormat(item, Math.max(1, textKeys), codes, isLenient);
    }

    /// True when a value with this finding was handed on.
    public boolean forgives(ValueFinding finding) {
        return isLenient && (finding == ValueFinding.WRONG_CHECK_DIGIT || finding == ValueFinding.NOT_IN_CODE_LIST);
    }

    /// Checks a value; the sink takes it only when it is good, or what was found is forgiven.
    public ValueFinding read(char[] source, int from, int size, ValueSink sink) {
        if (size == 0) {
            if (required) {
                return ValueFinding.MISSING;
            }
            sink.empty();
            return ValueFinding.GOOD;
        }
        return switch (type) {
            case STRING, TEXT -> text(source, from, size, sink);
            case INTEGER -> whole(source, from, size, sink);
            case DECIMAL, MONEY -> decimal(source, from, size, sink);
            case DOUBLE -> real(source, from, size, sink);
            case DATE -> date(source, from, size, sink);
            case DATETIME -> moment(source, from, size, sink);
            case BOOLEAN -> flag(source, from, size, sink);
        };
    }

    private ValueFinding text(char[] source, int from, int size, ValueSink sink) {
        int characters = 0;
        int bytes = 0;
        int end = from + size;
        for (int i = from; i < end; i++) {
            char c = source[i];
            characters++;
            if (c < 0x80) {
                if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                    return ValueFinding.CONTROL_CHARACTER;
                }
                bytes++;
            } else if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || i + 1 == end || !Character.isLowSurrogate(source[i + 1])) {
                    return ValueFinding.MALFORMED_TEXT;
                }
                i++;
                bytes += 4;
            } else if (c == MALFORMED) {
                return ValueFinding.MALFORMED_TEXT;
            } else {
                bytes += 3;
            }
        }
        if (characters > length) {
            return ValueFinding.TOO_LONG;
        }
        if (bytes > keyBytes) {
            return ValueFinding.KEY_TOO_LONG;
        }
        var finding = standard(source, from, size);
        if (finding == ValueFinding.GOOD || forgives(finding)) {
            sink.text(source, from, size);
        }
        return finding;
    }

    /// What the standards say that the item's values are taken from.
    private ValueFinding standard(char[] source, int from, int size) {
        if (check.isEmpty() && codes.isEmpty()) {
            return ValueFinding.GOOD;
        }
        var value = new String(source, from, size);
        if (check.isPresent() && !check.get().accepts(value)) {
            return check.get().hasForm(value) ? ValueFinding.WRONG_CHECK_DIGIT : ValueFinding.WRONG_FORM;
        }
        return codes.isPresent() && !codes.get().contains(value) ? ValueFinding.NOT_IN_CODE_LIST : ValueFinding.GOOD;
    }

    private ValueFinding whole(char[] source, int from, int size, ValueSink sink) {
        boolean negative = source[from] == '-';
        int start = negative ? from + 1 : from;
        int end = from + size;
        if (start == end) {
            return ValueFinding.NOT_A_NUMBER;
        }
        long value = 0;
        boolean tooLarge = end - start > length;
        for (int i = start; i < end; i++) {
            int digit = source[i] - '0';
            if (digit < 0 || digit > 9) {
                return ValueFinding.NOT_A_NUMBER;
            }
            // Counted downwards, because the least long has no positive counterpart.
            if (value < (Long.MIN_VALUE + digit) / 10) {
                tooLarge = true;
            }
            value = value * 10 - digit;
        }
        if (tooLarge || (!negative && value == Long.MIN_VALUE)) {
            return ValueFinding.OUT_OF_RANGE;
        }
        sink.whole(negative ? value : -value);
        return ValueFinding.GOOD;
    }

    private ValueFinding decimal(char[] source, int from, int size, ValueSink sink) {
        int end = from + size;
        int i = source[from] == '-' ? from + 1 : from;
        int leading = i;
        while (i < end && source[i] == '0') {
            i++;
        }
        int significant = i;
        while (i < end && isDigit(source[i])) {
            i++;
        }
        int whole = i - significant;
        if (i == leading) {
            return ValueFinding.NOT_A_NUMBER;
        }
        int fraction = 0;
        if (i < end && source[i] == '.') {
            int point = i++;
            while (i < end && isDigit(source[i])) {
                i++;
            }
            fraction = i - point - 1;
            if (fraction == 0) {
                return ValueFinding.NOT_A_NUMBER;
            }
        }
        if (i < end) {
            return ValueFinding.NOT_A_NUMBER;
        }
        if (fraction > scale) {
            return ValueFinding.TOO_MANY_DECIMALS;
        }
        if (whole > integerDigits || whole + fraction > GREATEST_PRECISION) {
            return ValueFinding.OUT_OF_RANGE;
        }
        sink.decimal(source, from, size);
        return ValueFinding.GOOD;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static ValueFinding real(char[] source, int from, int size, ValueSink sink) {
        for (int i = from; i < from + size; i++) {
            char c = source[i];
            if (!isDigit(c) && c != '-' && c != '+' && c != '.' && c != 'e' && c != 'E') {
                return ValueFinding.NOT_A_NUMBER;
            }
        }
        try {
            double value = Double.parseDouble(new String(source, from, size));
            if (Double.isInfinite(value)) {
                return ValueFinding.OUT_OF_RANGE;
            }
            sink.real(value);
            return ValueFinding.GOOD;
        } catch (NumberFormatException _) {
            return ValueFinding.NOT_A_NUMBER;
        }
    }

    /// Reads `2026-11-20` and `20261120`.
    private static ValueFinding date(char[] source, int from, int size, ValueSink sink) {
        boolean dashed = size == 10 && source[from + 4] == '-' && source[from + 7] == '-';
        if (!dashed && size != 8) {
            return ValueFinding.NOT_A_DATE;
        }
        int year = number(source, from, 4);
        int month = number(source, from + (dashed ? 5 : 4), 2);
        int day = number(source, from + (dashed ? 8 : 6), 2);
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) {
            return ValueFinding.NOT_A_DATE;
        }
        try {
            sink.date(LocalDate.of(year, month, day).toEpochDay());
            return ValueFinding.GOOD;
        } catch (DateTimeException _) {
            return ValueFinding.NOT_A_DATE;
        }
    }

    private static int number(char[] source, int from, int size) {
        int value = 0;
        for (int i = from; i < from + size; i++) {
            if (!isDigit(source[i])) {
                return -1;
            }
            value = value * 10 + source[i] - '0';
        }
        return value;
    }

    /// Reads ISO 8601 with `T` or a blank between date and time; without an offset it is the time of China.
    private static ValueFinding moment(char[] source, int from, int size, ValueSink sink) {
        if (size < 16 || size > 35) {
            return ValueFinding.NOT_A_TIME;
        }
        var text = new String(source, from, size);
        if (text.charAt(10) == ' ') {
            text = text.substring(0, 10) + 'T' + text.substring(11);
        }
        try {
            var read = MOMENT.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            var moment = read instanceof OffsetDateTime with
                    ? with.toInstant()
                    : LocalDateTime.from(read).atZone(WorkingCalendar.ZONE).toInstant();
            int year = moment.atOffset(ZoneOffset.UTC).get(ChronoField.YEAR);
            if (year < 1 || year > 9999) {
                return ValueFinding.NOT_A_TIME;
            }
            sink.moment(moment.getEpochSecond() * 1_000_000L + moment.getNano() / 1000);
            return ValueFinding.GOOD;
        } catch (DateTimeException _) {
            return ValueFinding.NOT_A_TIME;
        }
    }

    private static ValueFinding flag(char[] source, int from, int size, ValueSink sink) {
        switch (new String(source, from, size)) {
            case "true", "1", "是" -> sink.flag(true);
            case "false", "0", "否" -> sink.flag(false);
            default -> {
                return ValueFinding.NOT_A_BOOLEAN;
            }
        }
        return ValueFinding.GOOD;
    }
}
