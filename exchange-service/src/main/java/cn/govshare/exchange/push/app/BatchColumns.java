package cn.govshare.exchange.push.app;

import cn.govshare.exchange.binding.Binding.MappedColumn;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.push.PushProblem;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which items a batch brings, by the columns that the provider has bound, by their names or their Chinese labels.
final class BatchColumns {
    private static final int SHOWN_OF_A_NAME = 64;

    private final Offer offer;
    private final Map<String, PublishedItem> known;
    private final boolean isBound;

    /// @param bound the provider's own columns; columns that are not among them, and no names of items, are passed over
    BatchColumns(Offer offer, Optional<List<MappedColumn>> bound) {
        this.offer = offer;
        this.known = byNameOrLabel(offer);
        this.isBound = bound.isPresent();
        bound.ifPresent(columns ->
                columns.forEach(each -> offer.item(each.item()).ifPresent(item -> known.put(each.column(), item))));
    }

    Offer offer() {
        return offer;
    }

    /// What a column of a batch may be named, and what it holds then.
    Map<String, PublishedItem> known() {
        return known;
    }

    /// True when a column that nobody knows is no fault.
    boolean passesOver() {
        return isBound;
    }

    /// The entry's items by name and, where that is clear, by label.
    private static Map<String, PublishedItem> byNameOrLabel(Offer offer) {
        var found = new HashMap<String, PublishedItem>();
        var twice = new HashSet<String>();
        for (var item : offer.items()) {
            if (found.put(item.label(), item) != null) {
                twice.add(item.label());
            }
        }
        twice.forEach(found::remove);
        offer.items().forEach(item -> found.put(item.name(), item));
        return found;
    }

    /// What the columns of a batch hold, from left to right.
    ///
    /// @param items the items that come, in the order in which their values come
    /// @param places for each column the item's place among them, or [#OPERATION], or [#NOTE]
    record Header(List<PublishedItem> items, int[] places) {}

    /// A column that says what is to be done with the row.
    static final int OPERATION = -1;

    /// A column of the platform's own notes, as its lists of rejected rows have them; it is passed over.
    static final int NOTE = -2;

    static final String OPERATION_NAME = "_op";

    /// What the columns under a header row hold; items that need not be filled may be absent.
    Header ofHeader(List<String> header) {
        var columns = new ArrayList<PublishedItem>();
        var faults = new ArrayList<Fault>();
        var places = new int[header.size()];
        for (int i = 0; i < header.size(); i++) {
            var cell = header.get(i).strip();
            var item = known.get(cell);
            if (item == null && cell.startsWith("_")) {
                places[i] = cell.equals(OPERATION_NAME) ? OPERATION : NOTE;
                if (places[i] == OPERATION && !columns.isEmpty()) {
                    faults.add(fault(
                            i,
                            "operation-after-items",
                            "操作列“%s”应在各信息项之前。",
                            "The column \"%s\" comes before the items.",
                            cell));
                }
            } else if (item == null && isBound) {
                places[i] = NOTE;
            } else if (item == null) {
                faults.add(fault(i, "unknown-item", "目录条目中没有信息项“%s”。", "The entry has no item \"%s\".", cell));
            } else if (columns.contains(item)) {
                faults.add(fault(i, "repeated-item", "信息项“%s”重复。", "The item \"%s\" is there twice.", cell));
            } else {
                places[i] = columns.size();
                columns.add(item);
            }
        }
        // Rows that only say what went need no more than the key.
        boolean mayLack = IntStream.of(places).anyMatch(place -> place == OPERATION);
        for (var item : offer.items()) {
            if ((item.key() || (item.required() && !mayLack)) && !columns.contains(item)) {
                faults.add(fault(
                        header.size(), "missing-item", "缺少必填信息项“%s”。", "The item \"%s\" is missing.", item.name()));
            }
        }
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    PushProblem.WRONG_HEADER,
                    Text.of(
                                    "表头应为目录条目信息项的名称或中文名,共 %s 处不符,未存储任何行。",
                                    "The header row names items of the entry; %s faults, nothing is stored.")
                            .with(faults.size()),
                    faults.subList(0, Math.min(50, faults.size())));
        }
        return new Header(columns, places);
    }

    private static Fault fault(int index, String rule, String zh, String en, String name) {
        var shown = name.length() > SHOWN_OF_A_NAME ? name.substring(0, SHOWN_OF_A_NAME) + "…" : name;
        return new Fault("/header/" + index, rule, Text.of(zh, en).with(shown), "18");
    }
}
