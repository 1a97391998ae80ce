package cn.govshare.exchange.query.app;

import cn.govshare.exchange.access.AccessLedger;
import cn.govshare.exchange.access.DataAccess;
import cn.govshare.exchange.challenge.OpenChallenges;
import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.exchange.dataset.ItemValue;
import cn.govshare.exchange.dataset.RecordKey;
import cn.govshare.exchange.grant.DecideUse;
import cn.govshare.exchange.grant.QuotaUse;
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
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What every query goes through, whatever it answers: decided in the one place, searched within its limits, and the
/// record of the access durable before the first byte leaves.
@Component
@Article({"16", "17", "18", "22"})
class PermittedQuery {
    private final DecideUse decideUse;
    private final DataSets dataSets;
    private final Records records;
    private final Quotas quotas;
    private final OpenChallenges challenges;
    private final AccessLedger ledger;
    private final SubjectHashes hashes;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PermittedQuery(
            DecideUse decideUse,
            DataSets dataSets,
            Records records,
            Quotas quotas,
            OpenChallenges challenges,
            AccessLedger ledger,
            SubjectHashes hashes,
            AuditTrail trail,
            TransactionTemplate transaction,
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
        this.clock = clock;
    }

    /// What was entered of a query.
    ///
    /// @param annotations the disputes about what leaves
    record Entered(List<Annotated> annotations, QuotaUse quota) {}

    Permit permit(QueryCall call) {
        return switch (decideUse.decide(call.use())) {
            case Deny deny -> {
                trail.recordNow(call.draft().items(deny.items()).denied(deny.reason()));
                throw deny.problem();
            }
            case Permit permit -> permit;
        };
    }

    /// Checks what is searched by. Trying to search by what may not be searched by is on the trail too.
    <T> T checked(QueryCall call, Permit permit, Supplier<T> check) {
        try {
            return check.get();
        } catch (MalformedInput refusal) {
            trail.recordNow(call.draft(permit).denied(refusal.code()));
            throw refusal;
        }
    }

    /// What each of the searches finds; nothing as long as nothing was pushed.
    List<List<FoundRecord>> find(QueryCall call, Permit permit, Function<DataTable, List<RecordSearch>> searches) {
        var table = dataSets.find(call.use().resource()).map(DataSet::table);
        if (table.isEmpty()) {
            return List.of();
        }
        try {
            return records.find(searches.apply(table.get()));
        } catch (QueryTimeoutException _) {
            trail.recordNow(call.draft(permit).failed(QueryProblem.TOO_SLOW.code()));
            throw new ProviderUnavailable(
                    QueryProblem.TOO_SLOW,
                    Text.of("查询超时,请使用更精确的条件后重试。", "The query took too long; search by a more exact value."));
        }
    }

    /// Makes the access durable: the quota that it takes, who receives what, and its record on the trail.
    ///
    /// @param searched what was searched by, of which the trail gets keyed hashes
    /// @param leaving the records that leave, or of which something is told
    Entered enter(
            QueryCall call,
            Permit permit,
            Collection<Map<PublishedItem, Object>> searched,
            List<FoundRecord> leaving,
            long rows) {
        var entered = Objects.requireNonNull(transaction.execute(_ -> entered(call, permit, searched, leaving, rows)));
        return entered.orElseThrow(() -> {
            var exhausted = permit.beyondQuota();
            trail.recordNow(call.draft(permit).denied(exhausted.reason()));
            return exhausted.problem();
        });
    }

    private Optional<Entered> entered(
            QueryCall call,
            Permit permit,
            Collection<Map<PublishedItem, Object>> searched,
            List<FoundRecord> leaving,
            long rows) {
        var use = call.use();
        var entry = new DataAccess(
                call.access(),
                use.consumer(),
                use.resource(),
                permit.grant(),
                use.purpose().orElseThrow(),
                permit.matter(),
                use.mode(),
                permit.itemNames(),
                permit.limits(),
                clock.instant());
        return quotas.take(permit, entry.day(), rows).map(quota -> {
            ledger.enterQuery(
                    entry,
                    rows,
                    leaving.stream().map(record -> hashes.of(record.key())).toList());
            trail.record(call.draft(permit)
                    .subjects(hashed(searched))
                    .rows(leaving.size())
                    .permitted());
            return new Entered(annotations(permit, leaving), quota);
        });
    }

    private List<String> hashed(Collection<Map<PublishedItem, Object>> searched) {
        return searched.stream()
                .flatMap(values -> values.entrySet().stream())
                .map(each -> hashes.of(Map.of(each.getKey().name(), ItemValue.canonical(each.getValue()))))
                .toList();
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
}
