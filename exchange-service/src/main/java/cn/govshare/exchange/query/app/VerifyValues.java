package cn.govshare.exchange.query.app;

import cn.govshare.exchange.dataset.ItemValue;
import cn.govshare.exchange.dataset.ValueFinding;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.QuotaUse;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.query.FoundRecord;
import cn.govshare.exchange.query.QueryProblem;
import cn.govshare.exchange.query.RecordSearch;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Answers whether claimed values are those of a record, with yes or no and nothing else (art. 16, 18). That there is
/// no
/// such record is a no like any other.
@Component
@Article({"16", "17", "18", "22"})
public class VerifyValues {
    private static final String ACTION = "exchange.record.verify";

    private final PermittedQuery query;
    private final QuerySettings settings;

    VerifyValues(PermittedQuery query, QuerySettings settings) {
        this.query = query;
        this.settings = settings;
    }

    /// @param matches true when one record that is open has all claimed values
    /// @param disputed true when it matches and one of the values is being verified
    public record Verified(
            UUID accessId, ResourceCode resource, int revision, boolean matches, boolean disputed, QuotaUse quota) {}

    /// @param use asks for exactly the claimed items
    /// @param keys names of items with the values that identify the record
    /// @param claims names of items with the values that are claimed; the empty text claims that there is none
    public Verified verify(AskedUse use, Map<String, String> keys, Map<String, String> claims, Actor actor) {
        var call = new QueryCall(ACTION, use, actor);
        var permit = query.permit(call);
        var searched = query.checked(call, permit, () -> SearchedKeys.checked(permit, keys, List.of()));
        var claimed = query.checked(call, permit, () -> canonical(permit, claims));
        var matching = query
                .find(
                        call,
                        permit,
                        table -> List.of(new RecordSearch(
                                table,
                                permit.items(),
                                // A value that leaves masked can be verified whole: that is what it is masked for.
                                Map.of(),
                                permit.offer().keyItems(),
                                permit.limits(),
                                searched.keys(),
                                List.of(),
                                settings.maxRecords())))
                .stream()
                .flatMap(List::stream)
                .filter(record -> has(record, claimed))
                .limit(1)
                .toList();
        // Each question takes a row of the quota, or whoever has no rows left could ask for values one by one.
        var entered = query.enter(call, permit, List.of(searched.keys()), matching, 1);
        return new Verified(
                call.access(),
                use.resource(),
                permit.offer().revision(),
                !matching.isEmpty(),
                !matching.isEmpty() && !entered.annotations().isEmpty(),
                entered.quota());
    }

    private static boolean has(FoundRecord record, Map<String, String> claimed) {
        return claimed.entrySet().stream().allMatch(claim -> {
            var value = record.values().get(claim.getKey());
            return claim.getValue().equals(value == null ? "" : ItemValue.canonical(value));
        });
    }

    private static Map<String, String> canonical(Permit permit, Map<String, String> claims) {
        var faults = new ArrayList<Fault>();
        var canonical = new HashMap<String, String>();
        for (var item : permit.items()) {
            var text = claims.getOrDefault(item.name(), "");
            canonical.put(item.name(), text.isEmpty() ? "" : canonical(item, text, faults));
        }
        if (!faults.isEmpty()) {
            throw new MalformedInput(
                    QueryProblem.BAD_KEYS,
                    Text.of("待核实的值共 %s 处错误。", "%s faults in the claimed values.")
                            .with(faults.size()),
                    faults);
        }
        return canonical;
    }

    private static String canonical(PublishedItem item, String text, List<Fault> faults) {
        var read = ItemValue.read(item, text);
        if (read.finding() != ValueFinding.GOOD || read.value() == null) {
            faults.add(Fault.of(
                    "/claims/" + item.name(),
                    read.finding().code(),
                    read.finding().text()));
            return "";
        }
        return ItemValue.canonical(read.value());
    }
}
