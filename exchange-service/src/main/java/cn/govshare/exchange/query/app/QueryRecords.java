package cn.govshare.exchange.query.app;

import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.exchange.dataset.ItemValue;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.query.FoundRecord;
import cn.govshare.exchange.query.QueryProblem;
import cn.govshare.exchange.query.RecordSearch;
import cn.govshare.exchange.query.Search;
import cn.govshare.exchange.query.SearchCursors;
import cn.govshare.exchange.query.app.SearchedKeys.Checked;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Answers an online query with the records that match, a page at a time.
@Component
@Article({"16", "17", "18", "22"})
public class QueryRecords {
    private static final String ACTION = "exchange.record.query";

    private final PermittedQuery query;
    private final SearchCursors cursors;
    private final QuerySettings settings;

    QueryRecords(PermittedQuery query, SearchCursors cursors, QuerySettings settings) {
        this.query = query;
        this.cursors = cursors;
        this.settings = settings;
    }

    public QueryAnswer query(AskedUse use, Search search, Actor actor) {
        var call = new QueryCall(ACTION, use, actor);
        var permit = query.permit(call);
        var name = nameOf(use, search);
        var checked = query.checked(call, permit, () -> SearchedKeys.checked(permit, search.keys(), search.filters()));
        var after = query.checked(call, permit, () -> after(permit, name, search.after()));
        int limit = Math.min(search.limit().orElse(settings.maxRecords()), settings.maxRecords());
        var found =
                query.find(call, permit, table -> List.of(search(table, permit, checked, after, limit + 1))).stream()
                        .flatMap(List::stream)
                        .toList();
        boolean more = found.size() > limit;
        var leaving = more ? found.subList(0, limit) : found;
        var entered = query.enter(call, permit, List.of(checked.keys()), leaving, leaving.size());
        return new QueryAnswer(
                call.access(),
                use.resource(),
                permit.offer().revision(),
                leaving,
                entered.annotations(),
                more ? Optional.of(cursors.seal(name, keyOf(permit, leaving.getLast()))) : Optional.empty(),
                entered.quota());
    }

    private static RecordSearch search(DataTable table, Permit permit, Checked checked, List<Object> after, int most) {
        return new RecordSearch(
                table,
                permit.items(),
                permit.masks(),
                permit.offer().keyItems(),
                Stream.concat(permit.limits().stream(), checked.limits().stream())
                        .toList(),
                checked.keys(),
                after,
                most);
    }

    /// What a cursor is bound to: who searches what by what.
    private static String nameOf(AskedUse use, Search search) {
        return "%s %s %s %s".formatted(use.consumer(), use.resource(), new TreeMap<>(search.keys()), search.filters());
    }

    private static List<String> keyOf(Permit permit, FoundRecord record) {
        return permit.offer().keyItems().stream()
                .map(item -> record.key().getOrDefault(item.name(), ""))
                .toList();
    }

    private List<Object> after(Permit permit, String name, Optional<String> cursor) {
        return cursor.map(text -> cursors.open(name, text)
                        .flatMap(key -> values(permit.offer().keyItems(), key))
                        .orElseThrow(QueryRecords::badCursor))
                .orElse(List.of());
    }

    /// Empty when the entry has other key items by now.
    private static Optional<List<Object>> values(List<PublishedItem> keyItems, List<String> key) {
        var values = IntStream.range(0, Math.min(keyItems.size(), key.size()))
                .mapToObj(i -> Optional.ofNullable(
                        ItemValue.read(keyItems.get(i), key.get(i)).value()))
                .flatMap(Optional::stream)
                .toList();
        return values.size() == keyItems.size() && values.size() == key.size() ? Optional.of(values) : Optional.empty();
    }

    private static MalformedInput badCursor() {
        var text = Text.of("after 应为同一查询上一页返回的 next。", "after is the next of the page before, of the same search.");
        return new MalformedInput(QueryProblem.BAD_KEYS, text, List.of(Fault.of("/after", "unreadable", text)));
    }

    /// Several searches in one call.
    ///
    /// @param keys sets of names of items with the values searched by
    public BatchAnswer queryEach(AskedUse use, List<Map<String, String>> keys, Actor actor) {
        var call = new QueryCall(ACTION, use, actor);
        var permit = query.permit(call);
        var searched = query.checked(call, permit, () -> SearchedKeys.each(permit, keys));
        var found = query.find(
                call,
                permit,
                table -> searched.stream()
                        .map(each -> search(
                                table, permit, new Checked(each, List.of()), List.of(), settings.maxRecords() + 1))
                        .toList());
        var answers = IntStream.range(0, searched.size())
                .mapToObj(i -> BatchAnswer.One.of(found.isEmpty() ? List.of() : found.get(i), settings.maxRecords()))
                .toList();
        var leaving = answers.stream().flatMap(each -> each.records().stream()).toList();
        var entered = query.enter(call, permit, searched, leaving, leaving.size());
        return new BatchAnswer(
                call.access(),
                use.resource(),
                permit.offer().revision(),
                answers,
                entered.annotations(),
                entered.quota());
    }
}
