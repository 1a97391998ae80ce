package cn.govshare.exchange.push;

import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ValueCheck;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What the provider of a data set wants of its own pushes, beyond what the entry says of every row (art. 18).
///
/// @param maxRejectedRows rows of a batch that may be kept out before all of it is refused; the platform's limit
///     when empty, and never more than that
/// @param maxRejectedPercent the same as a share of the batch's rows
/// @param maxDeletedPercent the share of the data set's rows that a snapshot may delete
/// @param severities names of items with what a wrong check digit, or a code of no list, means for the row
/// @param set who set the rules when; absent for those that hold by themselves
/// @param version grows with every change, 0 while nothing was set
@Article({"18", "21"})
public record PushRules(
        ResourceCode resource,
        OptionalInt maxRejectedRows,
        int maxRejectedPercent,
        int maxDeletedPercent,
        Map<String, Severity> severities,
        List<ReferenceCheck> references,
        @Nullable Change set,
        int version) {
    private static final int ALL = 100;
    private static final int HALF = 50;

    public PushRules {
        severities = Map.copyOf(severities);
        references = List.copyOf(references);
    }

    /// Who changed the rules when.
    public record Change(String by, Instant at) {}

    /// Values of an item refer to records of a data set.
    ///
    /// @param item name of the item
    /// @param resource the data set that is referred to; it may be the same
    /// @param referenced name of the item there that has the value
    public record ReferenceCheck(String item, ResourceCode resource, String referenced, Severity severity) {}

    /// What holds while the provider has said nothing: half of a data set may go by a snapshot, no more.
    public static PushRules standard(ResourceCode resource) {
        return new PushRules(resource, OptionalInt.empty(), ALL, HALF, Map.of(), List.of(), null, 0);
    }

    /// A credit code whose check digit is wrong was often given out so; every other check keeps its row out unless
    /// the provider wants it otherwise.
    public Severity severityOf(PublishedItem item) {
        return Optional.ofNullable(severities.get(item.name()))
                .orElse(item.check() == ValueCheck.GB32100 ? Severity.WARNING : Severity.ERROR);
    }

    /// True when a snapshot may delete so many of so many rows.
    public boolean mayDelete(long going, long present) {
        return going * ALL <= present * maxDeletedPercent;
    }

    /// True when so many of a batch's rows may be kept out.
    public boolean mayReject(long rejected, long rows) {
        return rejected * ALL <= rows * maxRejectedPercent;
    }
}
