package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.challenge.ChallengeProblem;
import cn.govshare.exchange.challenge.DataChallenge;
import cn.govshare.exchange.challenge.RecordPart;
import cn.govshare.exchange.dataset.DataRows;
import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.dataset.ItemValue;
import cn.govshare.exchange.dataset.StoredRow;
import cn.govshare.exchange.dataset.ValueFinding;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Carries a provider's correction into its data set, under the rules of a push, and makes sure that the doubted
/// value is no longer there.
@Component
@Article({"18", "19"})
class ChangeRecord {
    private final DataSets dataSets;
    private final DataRows rows;

    ChangeRecord(DataSets dataSets, DataRows rows) {
        this.dataSets = dataSets;
        this.rows = rows;
    }

    /// Call it inside the correction's transaction.
    ///
    /// @throws PolicyViolation when a value does not fit, or the doubted value is still there
    void change(DataChallenge challenge, Offer offer, RecordPart part, DatumCorrection correction) {
        dataSets.lock(offer.resource());
        var dataSet = dataSets.find(offer.resource()).orElseThrow(ChangeRecord::notCorrected);
        var key = typed(offer, part.key());
        if (key.size() < part.key().size()) {
            // The entry has another key by now, and its rows stand in another table.
            return;
        }
        if (correction.removed()) {
            remove(dataSet, key);
            return;
        }
        if (!correction.values().isEmpty()) {
            if (rows.change(dataSet.table(), key, checked(offer, correction.values()), dataSet.position() + 1)) {
                dataSets.save(dataSet.changedBy(0));
            }
        }
        var now = rows.find(dataSet.table(), offer.items(), key);
        if (now.map(row -> isAsHeld(challenge, part, row)).orElse(false)) {
            throw notCorrected();
        }
    }

    private static Map<PublishedItem, Object> typed(Offer offer, Map<String, String> key) {
        var typed = new HashMap<PublishedItem, Object>();
        key.forEach((name, text) -> offer.item(name).ifPresent(item -> {
            var value = ItemValue.read(item, text).value();
            if (item.key() && value != null) {
                typed.put(item, value);
            }
        }));
        return typed;
    }

    private void remove(DataSet dataSet, Map<PublishedItem, Object> key) {
        if (rows.remove(dataSet.table(), key, dataSet.position() + 1)) {
            dataSets.save(dataSet.changedBy(1));
        }
    }

    private static boolean isAsHeld(DataChallenge challenge, RecordPart part, StoredRow row) {
        var now = row.canonical();
        return challenge.disputed().items().stream()
                .allMatch(item -> Objects.equals(now.get(item), part.held().get(item)));
    }

    private static Map<PublishedItem, @Nullable Object> checked(Offer offer, Map<String, String> values) {
        var faults = new ArrayList<Fault>();
        var typed = new HashMap<PublishedItem, @Nullable Object>();
        values.forEach((name, text) -> offer.item(name)
                .filter(item -> !item.key())
                .ifPresentOrElse(
                        item -> value(item, text, typed, faults),
                        () -> faults.add(Fault.of(
                                "/values",
                                "not-changeable",
                                Text.of(
                                        "只能更正条目中的非主键信息项;主键有误时请移除该记录并推送正确的记录。",
                                        "Only items of the entry that are no key can be changed; when"
                                                + " the key is wrong, remove the record and push the right"
                                                + " one.")))));
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    ChallengeProblem.BAD_CORRECTION,
                    Text.of("更正内容共 %s 处不合格。", "%s faults in the corrected values.")
                            .with(faults.size()),
                    faults);
        }
        return typed;
    }

    private static void value(
            PublishedItem item, String text, Map<PublishedItem, @Nullable Object> typed, List<Fault> faults) {
        if (text.isEmpty() && !item.required()) {
            typed.put(item, null);
            return;
        }
        var read = ItemValue.read(item, text);
        if (read.finding() == ValueFinding.GOOD) {
            typed.put(item, read.value());
        } else {
            faults.add(new Fault(
                    "/values/" + item.name(),
                    read.finding().code(),
                    read.finding().text(),
                    "18"));
        }
    }

    /// Items that were doubted throughout count as corrected when rows came since, or the entry was revised.
    void mustHaveChanged(DataChallenge challenge, Offer offer) {
        var merged = dataSets.find(offer.resource()).flatMap(DataSet::mergedAt);
        if (offer.revision() <= challenge.revision()
                && !merged.map(at -> at.isAfter(challenge.raisedAt())).orElse(false)) {
            throw notCorrected();
        }
    }

    static PolicyViolation notCorrected() {
        return new PolicyViolation(
                ChallengeProblem.NOT_CORRECTED,
                Text.of(
                        "平台上的数据与提出疑义时相同:请先推送更正后的数据,或在此给出更正值(values),或说明移除该记录(removed)。",
                        "The data is as it was when it was challenged: push the corrected rows first, give the right"
                                + " values, or say that the record is removed."));
    }
}
