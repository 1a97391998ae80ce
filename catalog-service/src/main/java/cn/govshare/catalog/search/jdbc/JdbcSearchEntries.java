package cn.govshare.catalog.search.jdbc;

import cn.govshare.catalog.freshness.FreshnessState;
import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.catalog.search.Availability;
import cn.govshare.catalog.search.EntryWords;
import cn.govshare.catalog.search.FacetCount;
import cn.govshare.catalog.search.Hit;
import cn.govshare.catalog.search.Place;
import cn.govshare.catalog.search.Place.Tier;
import cn.govshare.catalog.search.SearchEntries;
import cn.govshare.catalog.search.SearchEntry;
import cn.govshare.catalog.search.SearchQuestion;
import cn.govshare.kernel.vocabulary.BasicRegister;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class JdbcSearchEntries implements SearchEntries {
    private final JdbcClient jdbc;
    private final FacetLabels labels;

    JdbcSearchEntries(JdbcClient jdbc, FacetLabels labels) {
        this.jdbc = jdbc;
        this.labels = labels;
    }

    @Override
    public List<Hit> find(SearchQuestion question, Place after, int limit) {
        var hits = new ArrayList<Hit>(limit);
        var held = held(question);
        if (after.tier() == Tier.NAME) {
            hits.addAll(
                    page(question.words().isEmpty() ? SearchSql.ALL : SearchSql.BY_NAME, question, held, after, limit));
        }
        if (hits.size() < limit && !question.words().isEmpty()) {
            var from = after.tier() == Tier.ELSEWHERE ? after : Place.before(Tier.ELSEWHERE);
            hits.addAll(page(SearchSql.ELSEWHERE, question, held, from, limit - hits.size()));
        }
        return hits;
    }

    private List<Hit> page(String sql, SearchQuestion question, String[] held, Place after, int limit) {
        return asked(sql, question, held)
                .param("afterLength", after.nameLength())
                .param("afterCode", after.code())
                .param("limit", limit)
                .query((row, _) -> hit(row, after.tier()))
                .list();
    }

    /// What the viewer's department may use today under grants.
    private String[] held(SearchQuestion question) {
        return jdbc.sql("""
                SELECT DISTINCT resource FROM held_grant
                WHERE consumer = :consumer AND usable AND valid_from <= :today AND valid_until >= :today""")
                .param("consumer", question.viewer().department().value())
                .param("today", question.viewer().today())
                .query((row, _) -> row.getString(1))
                .list()
                .toArray(String[]::new);
    }

    private StatementSpec asked(String sql, SearchQuestion question, String[] held) {
        var filter = question.filter();
        var viewer = question.viewer();
        var statement = jdbc.sql(sql)
                .param("me", viewer.department().value())
                .param("own", viewer.own() == null ? null : viewer.own().value())
                .param("everything", viewer.everything())
                .param("held", held)
                .param("providers", names(filter.providers()))
                .param("kinds", names(filter.kinds()))
                .param("registers", names(filter.registers()))
                .param("themes", names(filter.themes()))
                .param("sharingTypes", names(filter.sharingTypes()))
                .param("modes", names(filter.modes()))
                .param("cycles", names(filter.updateCycles()))
                .param("freshness", names(filter.freshness()))
                .param("today", viewer.today())
                .param("availabilities", names(filter.availabilities()))
                .param("statuses", names(filter.statuses()));
        return question.words().isEmpty() ? statement : statement.param("words", TextQuery.of(question.words()));
    }

    private static String[] names(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static Hit hit(ResultSet row, Tier tier) throws SQLException {
        var entry = entry(row);
        return new Hit(
                entry,
                row.getString("provider_name"),
                Availability.valueOf(row.getString("availability")),
                Optional.ofNullable(row.getString("freshness"))
                        .map(FreshnessState::valueOf)
                        .orElse(null),
                new Place(tier, row.getInt("name_length"), entry.code().value()));
    }

    private static SearchEntry entry(ResultSet row) throws SQLException {
        return new SearchEntry(
                new ResourceCode(row.getString("code")),
                new DepartmentCode(row.getString("provider")),
                row.getBoolean("published"),
                ResourceStatus.valueOf(row.getString("status")),
                row.getInt("revision"),
                row.getObject("published_on", LocalDate.class),
                row.getString("name"),
                row.getString("summary"),
                ResourceKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("register"))
                        .map(BasicRegister::valueOf)
                        .orElse(null),
                row.getString("theme"),
                SharingType.valueOf(row.getString("sharing_type")),
                strings(row, "modes").stream().map(ProvisionMode::valueOf).collect(Collectors.toSet()),
                Optional.ofNullable(row.getString("update_cycle"))
                        .map(UpdateCycle::valueOf)
                        .orElse(null),
                strings(row, "items"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    @Override
    public List<FacetCount> count(SearchQuestion question) {
        return asked(question.words().isEmpty() ? SearchSql.COUNT_ALL : SearchSql.COUNT, question, held(question))
                .query((row, _) -> labels.count(
                        row.getString("facet"), row.getString("value"), row.getString("label"), row.getLong("number")))
                .list();
    }

    @Override
    public long total(SearchQuestion question) {
        return asked(question.words().isEmpty() ? SearchSql.TOTAL_OF_ALL : SearchSql.TOTAL, question, held(question))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    @Override
    public List<String> names(SearchQuestion question, int limit) {
        if (question.words().isEmpty()) {
            return List.of();
        }
        return asked(SearchSql.NAMES, question, held(question))
                .param("limit", limit)
                .query((row, _) -> row.getString("name"))
                .list();
    }

    @Override
    public void put(SearchEntry entry, EntryWords words) {
        jdbc.sql("""
                INSERT INTO search_entry (code, provider, published, status, revision, published_on, name, name_length,
                    summary, kind, register, theme, sharing_type, modes, update_cycle, items, name_words, words)
                VALUES (:code, :provider, :published, :status, :revision, :publishedOn, :name, :nameLength, :summary,
                    :kind, :register, :theme, :sharingType, :modes, :cycle, :items, array_to_tsvector(:nameWords),
                    array_to_tsvector(:words))
                ON CONFLICT (code) DO UPDATE SET provider = EXCLUDED.provider, published = EXCLUDED.published,
                    status = EXCLUDED.status, revision = EXCLUDED.revision, published_on = EXCLUDED.published_on,
                    name = EXCLUDED.name, name_length = EXCLUDED.name_length, summary = EXCLUDED.summary,
                    kind = EXCLUDED.kind, register = EXCLUDED.register, theme = EXCLUDED.theme,
                    sharing_type = EXCLUDED.sharing_type, modes = EXCLUDED.modes, update_cycle = EXCLUDED.update_cycle,
                    items = EXCLUDED.items, name_words = EXCLUDED.name_words, words = EXCLUDED.words""")
                .param("code", entry.code().value())
                .param("provider", entry.provider().value())
                .param("published", entry.published())
                .param("status", entry.status().name())
                .param("revision", entry.revision())
                .param("publishedOn", entry.publishedOn())
                .param("name", entry.name())
                .param("nameLength", entry.name().codePointCount(0, entry.name().length()))
                .param("summary", entry.summary())
                .param("kind", entry.kind().name())
                .param(
                        "register",
                        entry.register() == null ? null : entry.register().name())
                .param("theme", entry.theme())
                .param("sharingType", entry.sharingType().name())
                .param("modes", names(entry.modes()))
                .param(
                        "cycle",
                        entry.updateCycle() == null ? null : entry.updateCycle().name())
                .param("items", names(entry.items()))
                .param("nameWords", names(words.name()))
                .param("words", names(words.all()))
                .update();
    }

    @Override
    public void remove(ResourceCode code) {
        jdbc.sql("DELETE FROM search_entry WHERE code = :code")
                .param("code", code.value())
                .update();
    }

    @Override
    public boolean isComplete() {
        return jdbc.sql("""
                SELECT NOT EXISTS (
                    SELECT FROM information_resource AS r
                    WHERE r.status <> 'WITHDRAWN' AND NOT EXISTS (SELECT FROM search_entry AS s WHERE s.code = r.code))""").query((row, _) -> row.getBoolean(1)).single();
    }
}
