package cn.govshare.kit.web;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which page of a list is asked for: `?after=&limit=`. Ask the port for `limit() + 1` rows and pass them to [#page].
/// What [#page] names as the next page stands in a URL as it is; here it is read back.
///
/// @param after where the page before ended; absent for the first
/// @param limit most items of a page, 1 to 200, 50 when absent
public record PageQuery(
        @Parameter(description = "上一页的 next · next of the page before") @Nullable String after,

        @Parameter(description = "每页条数,1–200 · items per page") @Nullable Integer limit) {
    private static final int DEFAULT = 50;
    private static final int GREATEST = 200;

    /// In front of a place that is written in base64url.
    private static final String ENCODED = "~";

    private static final Pattern AS_IT_IS = Pattern.compile("[A-Za-z0-9._-]*");

    public PageQuery {
        after = after == null || !after.startsWith(ENCODED) ? after : decoded(after.substring(ENCODED.length()));
        limit = limit == null ? DEFAULT : limit;
        if (limit < 1 || limit > GREATEST) {
            var text = Text.of("limit 应在 1 到 200 之间。", "limit is from 1 to 200.");
            throw new MalformedInput(
                    CommonProblem.INVALID_INPUT, text, List.of(Fault.of("limit", "out-of-range", text)));
        }
    }

    @Override
    public Integer limit() {
        return limit == null ? DEFAULT : limit;
    }

    /// `after` as a number, 0 for the first page.
    ///
    /// @throws MalformedInput when it is no number
    public long afterNumber() {
        return after(Long::parseLong).orElse(0L);
    }

    /// `after` as what it stands for; empty for the first page.
    ///
    /// @param read throws an [IllegalArgumentException] when it can't be read
    /// @throws MalformedInput when it can't be read
    public <T> Optional<T> after(Function<String, T> read) {
        try {
            return after == null || after.isEmpty() ? Optional.empty() : Optional.of(read.apply(after));
        } catch (IllegalArgumentException _) {
            throw unreadable();
        }
    }

    private static String decoded(String place) {
        try {
            return new String(Base64.getUrlDecoder().decode(place), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw unreadable();
        }
    }

    private static String inUrl(String place) {
        return AS_IT_IS.matcher(place).matches()
                ? place
                : ENCODED
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static MalformedInput unreadable() {
        var text = Text.of("after 应为上一页返回的 next。", "after is the next of the page before.");
        return new MalformedInput(CommonProblem.INVALID_INPUT, text, List.of(Fault.of("after", "unreadable", text)));
    }

    /// A page of these rows, of which there is one more than the limit when another page follows.
    public <T> Page<T> page(List<T> rows, Function<T, String> idOf) {
        if (rows.size() <= limit()) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit());
        return new Page<>(items, inUrl(idOf.apply(items.getLast())));
    }
}
