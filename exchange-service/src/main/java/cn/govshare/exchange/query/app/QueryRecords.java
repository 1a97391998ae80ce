package cn.govshare.exchange.query.app;

import cn.govshare.exchange.access.AccessLedger;
import cn.govshare.exchange.access.DataAccess;
import cn.govshare.exchange.challenge.OpenChallenges;
import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.dataset.ItemValue;
import cn.govshare.exchange.dataset.RecordKey;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.DecideUse;
import cn.govshare.exchange.grant.Quotas;
import cn.govshare.exchange.grant.UseDecision.Deny;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.query.FoundRecord;
import cn.govshare.exchange.query.QueryProblem;
import cn.govshare.exchange.query.RecordSearch;
import cn.govshare.exchange.query.Records;
import cn.govshare.exchange.query.app.QueryAnswer.Annotated;
import cn.govshare.exchange.subject.SubjectHashes;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Answers an online query: decided in the one place, the record of the access durable before the first byte leaves.
@Component
@Article({"16", "17", "18", "22"})
public class QueryRecords {
    private static final String ACTION = "exchange.record.query";

    private final DecideUse decideUse;
    private final DataSets dataSets;
    private final Records records;
    private final Quotas quotas;
    private final OpenChallenges challenges;
    private final AccessLedger ledger;
    private final SubjectHashes hashes;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final QuerySettings settings;
    private final Clock clock;

    QueryRecords(
            DecideUse decideUse,
            DataSets dataSets,
            Records records,
            Quotas quotas,
            OpenChallenges challenges,
            AccessLedger ledger,
            SubjectHashes hashes,
            AuditTrail trail,
            TransactionTemplate transaction,
            QuerySettings settings,
            Clock clock) {
        this.decideUse = decideUse;
        this.dataSets = dataSets;
        this.records = records;
        this.quotas = quotas;
        this.challenges = challenges;
        this.ledger = ledger;
        this.hashes = hashes;
        this.trail = trail;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
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
        var annotations = transaction.execute(_ -> enter(access, permit, use, values, leaving, actor));
        if (annotations == null) {
            var exhausted = permit.beyondQuota();
            trail.recordNow(draft(access, permit, use, actor).denied(exhausted.reason()));
            throw exhausted.problem();
        }
        return new QueryAnswer(access, use.resource(), permit.offer().revision(), leaving, annotations, more);
    }

    /// Makes the access durable: the quota that it takes, who receives what, and its record on the trail.
    ///
    /// @return the disputes about what leaves; null when the quota does not suffice
    private @Nullable List<Annotated> enter(
            UUID access,
            Permit permit,
            AskedUse use,
            Map<PublishedItem, Object> values,
            List<FoundRecord> leaving,
            Actor actor) {
        var entry = new DataAccess(
                access,
                use.consumer(),
                use.resource(),
                permit.grant(),
                use.purpose().orElseThrow(),
                permit.matter(),
                use.mode(),
                permit.itemNames(),
                permit.limits(),
                clock.instant());
        if (!quotas.suffices(permit, entry.day(), leaving.size())) {
            return null;
        }
        ledger.enterQuery(
                entry,
                leaving.size(),
                leaving.stream().map(record -> hashes.of(record.key())).toList());
        trail.record(draft(access, permit, use, actor)
                .subjects(values.entrySet().stream()
                        .map(each -> hashes.of(Map.of(each.getKey().name(), ItemValue.canonical(each.getValue()))))
                        .toList())
                .rows(leaving.size())
                .permitted());
        return annotations(permit, leaving);
    }

    private List<Annotated> annotations(Permit permit, List<FoundRecord> leaving) {
        var keyItems = permit.offer().keyItems();
        var keys =
                leaving.stream().map(each -> RecordKey.of(keyItems, each.key())).toList();
        return challenges.of(permit.offer().resource(), permit.itemNames(), keys).stream()
                .flatMap(annotation -> annotation
                        .recordKey()
                        .map(key -> IntStream.range(0, keys.size())
                                .filter(i -> keys.get(i).equals(key))
                                .mapToObj(i -> new Annotated(annotation, Optional.of(i))))
                        .orElseGet(() -> Stream.of(new Annotated(annotation, Optional.empty()))))
                .toList();
    }

    /// Trying to search by what may not be searched by is on the trail too.
    private Map<PublishedItem, Object> searchedBy(
            Permit permit, AskedUse use, UUID access, Map<String, String> keys, Actor actor) {
        try {
            return SearchedKeys.checked(permit, keys);
        } catch (MalformedInput refusal) {
            trail.recordNow(draft(access, permit, use, actor).denied(refusal.code()));
            throw refusal;
        }
    }

    private List<FoundRecord> search(
            UUID access, Permit permit, AskedUse use, Map<PublishedItem, Object> values, Actor actor) {
        var dataSet = dataSets.find(use.resource());
        if (dataSet.isEmpty()) {
            return List.of();
        }
        try {
            return records.find(new RecordSearch(
                    dataSet.get().table(),
                    permit.items(),
                    permit.offer().keyItems(),
                    permit.limits(),
                    values,
                    settings.maxRecords() + 1));
        } catch (QueryTimeoutException _) {
            trail.recordNow(draft(access, permit, use, actor).failed(QueryProblem.TOO_SLOW.code()));
            throw new ProviderUnavailable(
                    QueryProblem.TOO_SLOW,
                    Text.of("查询超时,请使用更精确的条件后重试。", "The query took too long; search by a more exact value."));
        }
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
