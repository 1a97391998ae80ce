package cn.govshare.exchange.query.app;

import cn.govshare.exchange.dataset.ItemValue;
import cn.govshare.exchange.dataset.RowLimit;
import cn.govshare.exchange.dataset.ValueFinding;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.query.QueryProblem;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks what a query searches by: searching by an item tells of its value, so it must be a key item, or queryable and
/// permitted.
final class SearchedKeys {
    private final Permit permit;
    private final List<Fault> faults = new ArrayList<>();

    private SearchedKeys(Permit permit) {
        this.permit = permit;
    }

    /// @param keys the items searched by, each with its value in its type
    /// @param limits further conditions on the records
    record Checked(Map<PublishedItem, Object> keys, List<RowLimit> limits) {}

    /// @throws MalformedInput naming every fault
    static Checked checked(Permit permit, Map<String, String> keys, List<RowCondition> filters) {
        var check = new SearchedKeys(permit);
        var values = check.keys("/keys", keys);
        var limits = check.filters(filters);
        if (keys.isEmpty() && filters.isEmpty()) {
            check.faults.add(
                    Fault.of("/keys", "missing", Text.of("请给出至少一个查询条件。", "Give at least one value to search by.")));
        }
        check.throwFaults();
        return new Checked(values, limits);
    }

    /// Several sets of keys, each of which is searched by.
    ///
    /// @throws MalformedInput naming every fault
    static List<Map<PublishedItem, Object>> each(Permit permit, List<Map<String, String>> keys) {
        var check = new SearchedKeys(permit);
        var all = new ArrayList<Map<PublishedItem, Object>>();
        for (int i = 0; i < keys.size(); i++) {
            var pointer = "/keys/" + i;
            all.add(check.keys(pointer, keys.get(i)));
            if (keys.get(i).isEmpty()) {
                check.faults.add(
                        Fault.of(pointer, "missing", Text.of("请给出至少一个查询条件。", "Give at least one value to search by.")));
            }
        }
        check.throwFaults();
        return all;
    }

    private Map<PublishedItem, Object> keys(String pointer, Map<String, String> keys) {
        var values = new HashMap<PublishedItem, Object>();
        keys.forEach((name, text) -> searchable(pointer, name)
                .ifPresent(item -> value(pointer, item, text).ifPresent(value -> values.put(item, value))));
        return values;
    }

    private Optional<PublishedItem> searchable(String pointer, String name) {
        var item = permit.offer().item(name).filter(each -> each.key() || isOpen(each));
        if (item.isEmpty()) {
            faults.add(Fault.of(
                    pointer,
                    "not-queryable",
                    Text.of("只能按主键或获准的可查询信息项查询。", "Search by key items or permitted queryable items.")));
        }
        return item;
    }

    private boolean isOpen(PublishedItem item) {
        return item.queryable()
                && permit.items().contains(item)
                && !permit.masks().containsKey(item.name());
    }

    private Optional<Object> value(String pointer, PublishedItem item, String text) {
        var read = ItemValue.read(item, text);
        if (read.finding() != ValueFinding.GOOD) {
            faults.add(Fault.of(
                    pointer + "/" + item.name(),
                    read.finding().code(),
                    read.finding().text()));
        }
        return Optional.ofNullable(read.value());
    }

    private List<RowLimit> filters(List<RowCondition> filters) {
        var limits = new ArrayList<RowLimit>();
        for (int i = 0; i < filters.size(); i++) {
            var pointer = "/filters/" + i;
            var filter = filters.get(i);
            searchable(pointer, filter.item())
                    .ifPresent(item -> RowLimit.of(Optional.of(item), filter)
                            .ifPresentOrElse(
                                    limits::add,
                                    () -> faults.add(Fault.of(
                                            pointer,
                                            "does-not-fit",
                                            Text.of(
                                                    "比较方式或取值不适用于该信息项。",
                                                    "The comparison or a value does not fit the item.")))));
        }
        return limits;
    }

    private void throwFaults() {
        if (!faults.isEmpty()) {
            throw new MalformedInput(
                    QueryProblem.BAD_KEYS,
                    Text.of("查询条件共 %s 处错误。", "%s faults in the search values.").with(faults.size()),
                    faults);
        }
    }
}
