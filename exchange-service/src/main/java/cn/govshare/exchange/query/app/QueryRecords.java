package cn.govshare.exchange.query.app;

import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.dataset.ValueFinding;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.DecideUse;
import cn.govshare.exchange.grant.UseDecision.Deny;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.query.QueryProblem;
import cn.govshare.exchange.query.RecordSearch;
import cn.govshare.exchange.query.Records;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/// Answers an online query: decided in the one place, the record of the access durable before the first byte leaves.
@Component
@Article({"16", "17", "18", "22"})
public class QueryRecords {
    private static final String ACTION = "exchange.record.query";

    private final DecideUse decideUse;
    private final DataSets dataSets;
    private final Records records;
    private final AuditTrail trail;
    private final QuerySettings settings;

    QueryRecords(DecideUse decideUse, DataSets dataSets, Records records, AuditTrail trail, QuerySettings settings) {
        this.decideUse = decideUse;
        this.dataSets = dataSets;
        this.records = records;
        this.trail = trail;
        this.settings = settings;
    }

    /// @param keys names of items with the values searched by
    public QueryAnswer query(AskedUse use, Map<String, String> keys, Actor actor) {
        var access = UUID.randomUUID();
        return switch (decideUse.decide(use)) {
            case Deny deny -> {
                trail.recordNow(draft(access, use, actor).items(deny.items()).denied(deny.reason()));
                throw deny.problem();
            }
            case Permit permit -> answer(access, permit, use, keys, actor);
        };
    }

    private QueryAnswer answer(UUID access, Permit permit, AskedUse use, Map<String, String> keys, Actor actor) {
        var values = searchedBy(permit, use, access, keys, actor);
        var found = search(access, permit, use, values, actor);
        boolean more = found.size() > settings.maxRecords();
        var leaving = more ? found.subList(0, settings.maxRecords()) : found;
        trail.recordNow(draft(access, permit, use, actor).rows(leaving.size()).permitted());
        return new QueryAnswer(access, use.resource(), permit.offer().revision(), List.copyOf(leaving), more);
    }

    /// Trying to search by what may not be searched by is on the trail too.
    private Map<PublishedItem, Object> searchedBy(
            Permit permit, AskedUse use, UUID access, Map<String, String> keys, Actor actor) {
        try {
            return checked(permit, keys);
        } catch (MalformedInput refusal) {
            trail.recordNow(draft(access, permit, use, actor).denied(refusal.code()));
            throw refusal;
        }
    }

    private List<Map<String, @Nullable Object>> search(
            UUID access, Permit permit, AskedUse use, Map<PublishedItem, Object> values, Actor actor) {
        var dataSet = dataSets.find(use.resource());
        if (dataSet.isEmpty()) {
            return List.of();
        }
        try {
            return records.find(
                    new RecordSearch(dataSet.get().table(), permit.items(), values, settings.maxRecords() + 1));
        } catch (QueryTimeoutException _) {
            trail.recordNow(draft(access, permit, use, actor).failed(QueryProblem.TOO_SLOW.code()));
            throw new ProviderUnavailable(
                    QueryProblem.TOO_SLOW,
                    Text.of("查询超时,请使用更精确的条件后重试。", "The query took too long; search by a more exact value."));
        }
    }

    /// Searching by an item tells of its value, so it must be a key item, or queryable and permitted.
    private static Map<PublishedItem, Object> checked(Permit permit, Map<String, String> keys) {
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
            var read = SearchValue.read(item.get(), text);
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

    private static AuditDraft draft(UUID access, AskedUse use, Actor actor) {
        return AuditDraft.of(ACTION, actor)
                .access(access)
                .resource(use.resource())
                .purpose(use.purpose().orElse(null), use.matter().isBlank() ? null : use.matter())
                .grant(use.grant().orElse(null));
    }

    private static AuditDraft draft(UUID access, Permit permit, AskedUse use, Actor actor) {
        return draft(access, use, actor)
                .resource(use.resource(), permit.offer().revision())
                .purpose(use.purpose().orElse(null), permit.matter().isBlank() ? null : permit.matter())
                .items(permit.itemNames())
                .grant(permit.grant().orElse(null))
                .article(permit.article());
    }
}
