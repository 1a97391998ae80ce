package cn.govshare.exchange.binding;

import cn.govshare.exchange.offer.Offer;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// A provider's own table bound to a published entry.
///
/// @param wanted which column holds which item, as the provider wants it
/// @param inForce by which pushes are read; empty while the binding is not active
/// @param trial what the last trial of the wanted columns found; empty when they were changed since
/// @param version grows with every change
@Article("16")
public record Binding(
        ResourceCode resource,
        List<MappedColumn> wanted,
        Optional<List<MappedColumn>> inForce,
        Optional<Trial> trial,
        String changedBy,
        Instant changedAt,
        int version) {
    public Binding {
        wanted = List.copyOf(wanted);
        inForce = inForce.map(List::copyOf);
    }

    /// @param column the column's name in the provider's own table
    /// @param item name of the item that it holds
    public record MappedColumn(String column, String item) {}

    /// What a trial with some of the provider's rows found; nothing of them was stored.
    ///
    /// @param revision revision of the entry that they were held against
    public record Trial(int revision, long rows, long rejected, Instant at) {
        private boolean isGoodFor(Offer offer) {
            return revision == offer.revision() && rows > 0 && rejected == 0;
        }
    }

    /// A binding that was made just now.
    public static Binding wanted(ResourceCode resource, List<MappedColumn> wanted, String by, Instant at) {
        return new Binding(resource, wanted, Optional.empty(), Optional.empty(), by, at, 1);
    }

    /// Other columns are wanted; those in force stay until these are activated.
    public Binding changedTo(List<MappedColumn> columns, String by, Instant at) {
        return new Binding(resource, columns, inForce, Optional.empty(), by, at, version + 1);
    }

    public Binding tried(Trial found) {
        return new Binding(resource, wanted, inForce, Optional.of(found), changedBy, changedAt, version + 1);
    }

    /// What is wanted comes into force.
    ///
    /// @throws PolicyViolation when it does not fit the entry, or no trial under its revision was without fault
    public Binding activated(Offer offer, String by, Instant at) {
        var faults = faults(wanted, offer);
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    BindingProblem.DOES_NOT_FIT,
                    Text.of("挂接与目录条目有 %s 处不符。", "The binding differs from the entry in %s places.")
                            .with(faults.size()),
                    faults);
        }
        if (trial.filter(each -> each.isGoodFor(offer)).isEmpty()) {
            throw new PolicyViolation(
                    BindingProblem.NOT_TRIED,
                    Text.of(
                            "请先以若干行数据试推(push-trials),全部合格后再启用;目录条目修订或挂接修改后须重新试推。",
                            "Try it with some rows first (push-trials); all must fit, and again after a revision or a"
                                    + " change."));
        }
        return new Binding(resource, wanted, Optional.of(wanted), trial, by, at, version + 1);
    }

    /// Pushes are read by the entry's own names again.
    public Binding deactivated(String by, Instant at) {
        return new Binding(resource, wanted, Optional.empty(), trial, by, at, version + 1);
    }

    /// How far it is with the entry as it is now.
    public BindingStatus status(Offer offer) {
        if (inForce.isEmpty()) {
            return BindingStatus.NOT_ACTIVE;
        }
        if (!faults(inForce.get(), offer).isEmpty()) {
            return BindingStatus.BROKEN;
        }
        return inForce.get().equals(wanted) ? BindingStatus.ACTIVE : BindingStatus.CHANGE_WAITS;
    }

    /// Where columns do not fit the entry: items that it does not have, or lacks a column for, columns and items that
    /// are there twice.
    public static List<Fault> faults(List<MappedColumn> columns, Offer offer) {
        var faults = new ArrayList<Fault>();
        var seenColumns = new HashSet<String>();
        var seenItems = new HashSet<String>();
        for (int i = 0; i < columns.size(); i++) {
            var each = columns.get(i);
            var place = "/columns/" + i;
            if (offer.item(each.item()).isEmpty()) {
                faults.add(Fault.of(
                        place + "/item",
                        "unknown-item",
                        Text.of("目录条目中没有信息项“%s”。", "The entry has no item \"%s\".")
                                .with(each.item())));
            }
            if (!seenItems.add(each.item()) || !seenColumns.add(each.column())) {
                faults.add(
                        Fault.of(place, "repeated", Text.of("同一列或同一信息项出现两次。", "A column or an item is there twice.")));
            }
        }
        offer.items().stream()
                .filter(item -> (item.key() || item.required()) && !seenItems.contains(item.name()))
                .map(Binding::lacking)
                .forEach(faults::add);
        return faults;
    }

    private static Fault lacking(PublishedItem item) {
        return Fault.of(
                "/columns",
                "missing-item",
                Text.of("必填信息项“%s”没有对应的列。", "No column holds the required item \"%s\".")
                        .with(item.name()));
    }
}
