package cn.govshare.catalog.follow;

import java.util.Optional;
import java.util.regex.Pattern;

/// A place in the feed. Changes become readable in the order of their places and never behind one that was read before.
///
/// @param transaction the transaction that made the change
/// @param sequence the change's number
public record FeedPlace(long transaction, long sequence) {
    public static final FeedPlace BEFORE_ALL = new FeedPlace(0, 0);
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

    public String inUrl() {
        return transaction + "." + sequence;
    }

    /// Reads what [#inUrl] wrote; empty for anything else.
    public static Optional<FeedPlace> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new FeedPlace(Long.parseLong(form.group(1)), Long.parseLong(form.group(2))))
                : Optional.empty();
    }
}
