package cn.govshare.exchange.push.app;

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

/// Which items a batch brings, by their names or their Chinese labels.
final class BatchColumns {
    private static final int SHOWN_OF_A_NAME = 64;

    private BatchColumns() {}

    /// The entry's items by name and, where that is clear, by label.
    static Map<String, PublishedItem> byNameOrLabel(Offer offer) {
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

    /// The items of a header row, in its order; items that need not be filled may be absent.
    static List<PublishedItem> ofHeader(Offer offer, List<String> header) {
        var known = byNameOrLabel(offer);
        var columns = new ArrayList<PublishedItem>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < header.size(); i++) {
            var cell = header.get(i).strip();
            var item = known.get(cell);
            if (item == null) {
                faults.add(fault(i, "unknown-item", "目录条目中没有信息项“%s”。", "The entry has no item \"%s\".", cell));
            } else if (columns.contains(item)) {
                faults.add(fault(i, "repeated-item", "信息项“%s”重复。", "The item \"%s\" is there twice.", cell));
            } else {
                columns.add(item);
            }
        }
        for (var item : offer.items()) {
            if ((item.key() || item.required()) && !columns.contains(item)) {
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
        return columns;
    }

    private static Fault fault(int index, String rule, String zh, String en, String name) {
        var shown = name.length() > SHOWN_OF_A_NAME ? name.substring(0, SHOWN_OF_A_NAME) + "…" : name;
        return new Fault("/header/" + index, rule, Text.of(zh, en).with(shown), "18");
    }
}
