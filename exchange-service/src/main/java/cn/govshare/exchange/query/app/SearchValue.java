package cn.govshare.exchange.query.app;

import cn.govshare.exchange.dataset.ItemFormat;
import cn.govshare.exchange.dataset.ValueFinding;
import cn.govshare.exchange.dataset.ValueSink;
import cn.govshare.kernel.event.PublishedItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Reads the value that an item is searched by, under the same rules as pushed values.
final class SearchValue implements ValueSink {
    private @Nullable Object value;

    private SearchValue() {}

    /// @param finding what is wrong, or GOOD
    record Read(ValueFinding finding, @Nullable Object value) {}

    static Read read(PublishedItem item, String text) {
        var sink = new SearchValue();
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
