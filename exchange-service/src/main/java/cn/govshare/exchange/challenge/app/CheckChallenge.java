package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.access.AccessLedger;
import cn.govshare.exchange.access.Datum;
import cn.govshare.exchange.challenge.RecordPart;
import cn.govshare.exchange.dataset.DataRows;
import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.dataset.ItemValue;
import cn.govshare.exchange.dataset.RecordKey;
import cn.govshare.exchange.dataset.StoredRow;
import cn.govshare.exchange.dataset.ValueFinding;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.subject.SubjectHashes;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Holds a raised challenge against the rules: what is doubted exists, and the department has received it. A record
/// that
/// it never received and one that does not exist are answered alike, so that nobody finds out by asking.
@Component
@Article("19")
class CheckChallenge {
    private static final Text NOT_RECEIVED = Text.of(
            "本部门未曾获取所列信息项(或该记录),只能对已获取的数据提出疑义。",
            "Your department has not received these items (of this record); only data that was received can be challenged.");

    private final DataSets dataSets;
    private final DataRows rows;
    private final AccessLedger ledger;
    private final SubjectHashes hashes;
    private final ChallengeSettings settings;
    private final Clock clock;

    CheckChallenge(
            DataSets dataSets,
            DataRows rows,
            AccessLedger ledger,
            SubjectHashes hashes,
            ChallengeSettings settings,
            Clock clock) {
        this.dataSets = dataSets;
        this.rows = rows;
        this.ledger = ledger;
        this.hashes = hashes;
        this.settings = settings;
        this.clock = clock;
    }

    CheckedChallenge check(Offer offer, RaisedChallenge raised, DepartmentCode challenger) {
        var faults = new ArrayList<Fault>();
        if (challenger.equals(offer.provider())) {
            faults.add(fault("/resource", "own-data", "本部门提供的数据请直接更正并推送。", "Correct your own data and push it."));
        }
        items(offer, raised, faults);
        var key = key(offer, raised, faults);
        claimed(offer, raised, faults);
        if (!faults.isEmpty()) {
            return CheckedChallenge.faulty(faults);
        }
        return raised.record().isEmpty()
                ? ofItems(offer, raised, challenger)
                : ofRecord(offer, raised, key, challenger);
    }

    /// When accesses became too old to count.
    Instant lookBack() {
        return clock.instant().minus(settings.lookBack());
    }

    private static Fault fault(String field, String code, String zh, String en) {
        return new Fault(field, code, Text.of(zh, en), "19");
    }

    private static void items(Offer offer, RaisedChallenge raised, List<Fault> faults) {
        if (raised.items().isEmpty()) {
            faults.add(fault("/items", "missing", "请列出有疑义的信息项。", "Name the doubted items."));
        }
        if (raised.items().stream().anyMatch(name -> offer.item(name).isEmpty())) {
            faults.add(fault("/items", "unknown-item", "目录条目中没有所列的信息项。", "The entry has no such item."));
        }
        if (raised.statement().isBlank() || raised.statement().length() > RaisedChallenge.LONGEST_STATEMENT) {
            faults.add(fault(
                    "/statement", "size", "请说明疑义理由(不超过 2000 字)。", "Say why it is doubted, up to 2000 characters."));
        }
    }

    /// The typed key; whatever is wrong with it becomes a fault.
    private static Map<PublishedItem, Object> key(Offer offer, RaisedChallenge raised, List<Fault> faults) {
        var key = new LinkedHashMap<PublishedItem, Object>();
        if (raised.record().isEmpty()) {
            return key;
        }
        var names = offer.keyItems().stream().map(PublishedItem::name).collect(Collectors.toSet());
        if (!names.equals(raised.record().keySet())) {
            faults.add(fault(
                    "/record", "not-the-key", "请恰好给出该信息资源的全部主键信息项。", "Give exactly the key items of the resource."));
            return key;
        }
        for (var item : offer.keyItems()) {
            var read = ItemValue.read(item, raised.record().getOrDefault(item.name(), ""));
            if (read.finding() != ValueFinding.GOOD || read.value() == null) {
                faults.add(new Fault(
                        "/record/" + item.name(),
                        read.finding().code(),
                        read.finding().text(),
                        "19"));
            } else {
                key.put(item, read.value());
            }
        }
        return key;
    }

    private static void claimed(Offer offer, RaisedChallenge raised, List<Fault> faults) {
        if (!raised.claimed().isEmpty() && raised.record().isEmpty()) {
            faults.add(fault("/claimed", "without-record", "主张的值须对应一条记录。", "Claimed values belong to a record."));
        }
        raised.claimed().forEach((name, text) -> {
            var item = offer.item(name).filter(each -> raised.items().contains(each.name()));
            if (item.isEmpty()) {
                faults.add(fault("/claimed", "not-doubted", "只能就有疑义的信息项主张其值。", "Claim values of doubted items only."));
            } else if (!text.isEmpty()) {
                var finding = ItemValue.read(item.get(), text).finding();
                if (finding != ValueFinding.GOOD) {
                    faults.add(new Fault("/claimed/" + item.get().name(), finding.code(), finding.text(), "19"));
                }
            }
        });
    }

    private CheckedChallenge ofItems(Offer offer, RaisedChallenge raised, DepartmentCode challenger) {
        var datum = new Datum(offer.resource(), raised.items(), lookBack(), Optional.empty());
        return ledger.hasReceived(challenger, datum)
                ? new CheckedChallenge(List.of(), Optional.empty(), Optional.empty(), List.of())
                : CheckedChallenge.faulty(List.of(new Fault("/items", "not-received", NOT_RECEIVED, "19")));
    }

    private CheckedChallenge ofRecord(
            Offer offer, RaisedChallenge raised, Map<PublishedItem, Object> typed, DepartmentCode challenger) {
        var key = new HashMap<String, String>();
        typed.forEach((item, value) -> key.put(item.name(), ItemValue.canonical(value)));
        var row = dataSets.find(offer.resource()).flatMap(dataSet -> rows.find(dataSet.table(), offer.items(), typed));
        // The ledger is asked in either case: both answers take the same steps.
        var held = row.map(StoredRow::canonical).orElse(Map.of());
        var since = row.map(StoredRow::since).orElse(clock.instant());
        boolean received = ledger.hasReceived(challenger, datum(offer, raised, key, held, since));
        if (row.isEmpty() || !received) {
            return CheckedChallenge.faulty(List.of(new Fault("/record", "not-received", NOT_RECEIVED, "19")));
        }
        return new CheckedChallenge(
                List.of(),
                Optional.of(RecordKey.of(offer.keyItems(), key)),
                Optional.of(new RecordPart(key, raised.claimed(), held, since)),
                List.of(hashes.of(key)));
    }

    private Datum datum(
            Offer offer, RaisedChallenge raised, Map<String, String> key, Map<String, String> held, Instant since) {
        var all = new HashSet<String>();
        hashes.everyMonth(key).forEach(each -> all.add(each.hash()));
        return new Datum(offer.resource(), raised.items(), lookBack(), Optional.of(new Datum.Trace(all, since, held)));
    }
}
