package cn.govshare.exchange.dataset;

import cn.govshare.kernel.event.PublishedItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Reads one value of an item from its text, under the same rules as pushed values.
public final class ItemValue implements ValueSink {
    private @Nullable Object value;

    private ItemValue() {}

    /// @param finding what is wrong, or GOOD
    public record Read(ValueFinding finding, @Nullable Object value) {}

    /// The one text that equal values have in common, whichever way they were written or stored.
    public static String canonical(Object value) {
        return switch (value) {
            case BigDecimal number when number.signum() == 0 -> "0";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case OffsetDateTime moment -> moment.toInstant().toString();
            default -> value.toString();
        };
    }

    public static Read read(PublishedItem item, String text) {
        var sink = new ItemValue();
        var finding = text.isEmpty()
                ? ValueFinding.MISSING
                : ItemFormat.of(item, 1).read(text.toCharArray(), 0, text.length(), sink);
        return new Read(finding, sink.value);
    }

    @Override
    public void empty() {
        value = null;
    }

    @Override
    public void text(char[] source, int from, int length) {
        value = new String(source, from, length);
    }

    @Override
    public void decimal(char[] source, int from, int length) {
        value = new BigDecimal(source, from, length);
    }

    @Override
    public void whole(long number) {
        value = number;
    }

    @Override
    public void real(double number) {
        value = number;
    }

    @Override
    public void flag(boolean truth) {
        value = truth;
    }

    @Override
    public void date(long epochDay) {
        value = LocalDate.ofEpochDay(epochDay);
    }

    @Override
    public void moment(long epochMicros) {
        value = OffsetDateTime.ofInstant(
                Instant.ofEpochSecond(
                        Math.floorDiv(epochMicros, 1_000_000L), Math.floorMod(epochMicros, 1_000_000L) * 1000),
                ZoneOffset.UTC);
    }
}
