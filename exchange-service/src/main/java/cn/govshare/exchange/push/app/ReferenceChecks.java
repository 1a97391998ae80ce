package cn.govshare.exchange.push.app;

import cn.govshare.exchange.dataset.DataColumn;
import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.push.PushRules;
import cn.govshare.exchange.push.PushRules.ReferenceCheck;
import cn.govshare.exchange.push.Staging.Check;
import cn.govshare.exchange.push.Staging.Referenced;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.Article;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which of a data set's references can be held against what was pushed.
@Component
@Article("18")
class ReferenceChecks {
    private final DataSets dataSets;

    ReferenceChecks(DataSets dataSets) {
        this.dataSets = dataSets;
    }

    /// @param columns the items that the batch brings; a reference of another item is not looked at
    List<Check> of(Offer offer, PushRules rules, List<PublishedItem> columns, DataSet target) {
        return rules.references().stream()
                .flatMap(reference -> named(columns, reference.item()).stream()
                        .map(item -> check(offer, reference, item, columns, target)))
                .toList();
    }

    private static Optional<PublishedItem> named(List<PublishedItem> columns, String name) {
        return columns.stream().filter(item -> item.name().equals(name)).findFirst();
    }

    private Check check(
            Offer offer, ReferenceCheck reference, PublishedItem item, List<PublishedItem> columns, DataSet target) {
        boolean isOwn = reference.resource().equals(offer.resource());
        var within = isOwn ? Optional.of(target) : dataSets.find(reference.resource());
        var column = within.flatMap(dataSet -> column(dataSet, reference.referenced(), item));
        var own = isOwn ? named(columns, reference.referenced()).map(PublishedItem::name) : Optional.<String>empty();
        return new Referenced(
                item.name(),
                column.isPresent() ? within : Optional.empty(),
                column.map(DataColumn::item).orElse(reference.referenced()),
                own,
                reference.severity());
    }

    private static Optional<DataColumn> column(DataSet dataSet, String referenced, PublishedItem item) {
        return dataSet.table().columns().stream()
                .filter(each -> each.item().equals(referenced) && each.type() == item.type())
                .findFirst();
    }
}
