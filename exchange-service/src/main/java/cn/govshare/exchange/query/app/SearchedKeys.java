package cn.govshare.exchange.query.app;

import cn.govshare.exchange.dataset.ItemValue;
import cn.govshare.exchange.dataset.ValueFinding;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.query.QueryProblem;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/// Checks what a query searches by: searching by an item tells of its value, so it must be a key item, or queryable and
/// permitted.
final class SearchedKeys {
    private SearchedKeys() {}

    /// @throws MalformedInput naming every fault
    static Map<PublishedItem, Object> checked(Permit permit, Map<String, String> keys) {
        var faults = new ArrayList<Fault>();
        var values = new HashMap<PublishedItem, Object>();
        keys.forEach((name, text) -> {
            var item = permit.offer()
                    .item(name)
                    .filter(each ->
                            each.key() || (each.queryable() && permit.items().contains(each)));
            if (item.isEmpty()) {
                faults.add(Fault.of(
                        "/keys",
                        "not-queryable",
                        Text.of("只能按主键或获准的可查询信息项查询。", "Search by key items or permitted queryable items.")));
                return;
            }
            var read = ItemValue.read(item.get(), text);
            if (read.finding() != ValueFinding.GOOD || read.value() == null) {
                faults.add(Fault.of(
                        "/keys/" + item.get().name(),
                        read.finding().code(),
                        read.finding().text()));
                return;
            }
            values.put(item.get(), read.value());
        });
        if (keys.isEmpty()) {
            faults.add(Fault.of("/keys", "missing", Text.of("请给出至少一个查询条件。", "Give at least one value to search by.")));
        }
        if (!faults.isEmpty()) {
            throw new MalformedInput(
                    QueryProblem.BAD_KEYS,
                    Text.of("查询条件共 %s 处错误。", "%s faults in the search values.").with(faults.size()),
                    faults);
        }
        return values;
    }
}
