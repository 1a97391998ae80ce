package cn.govshare.approval.offer.jdbc;

import cn.govshare.approval.offer.ItemTraits;
import cn.govshare.approval.offer.Offer;
import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOffers implements Offers {
    private final JdbcClient jdbc;

    JdbcOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One statement, so that the items are those of the revision that is read with them.
    @Override
    public Optional<Offer> published(ResourceCode code) {
        return jdbc.sql("""
                SELECT offer.code, revision, offer.name, provider, offer.sharing_type, purposes, provision_modes,
                       array_agg(item.name) AS item_names, array_agg(item.sharing_type) AS item_types,
                       array_agg(item.item_type) AS item_kinds, array_agg(item.identifying) AS identifying,
                       array_agg(item.label) AS labels
                FROM offer JOIN offer_item AS item USING (code)
                WHERE code = :code AND published
                GROUP BY offer.code""")
                .param("code", code.value())
                .query(JdbcOffers::offer)
                .optional();
    }

    @Override
    public Map<String, String> labels(ResourceCode code) {
        var labels = new HashMap<String, String>();
        jdbc.sql("SELECT name, label FROM offer_item WHERE code = :code AND label IS NOT NULL")
                .param("code", code.value())
                .query(rs -> {
                    labels.put(rs.getString("name"), rs.getString("label"));
                });
        return labels;
    }

    @Override
    public void publish(Offer offer, long version) {
        int changed = jdbc.sql("""
                        INSERT INTO offer AS known (code, published, revision, name, provider, sharing_type, purposes,
                                                    provision_modes, version)
                        VALUES (:code, true, :revision, :name, :provider, :type, :purposes, :modes, :version)
                        ON CONFLICT (code) DO UPDATE SET
                            published = true, revision = excluded.revision, name = excluded.name,
                            provider = excluded.provider, sharing_type = excluded.sharing_type,
                            purposes = excluded.purposes, provision_modes = excluded.provision_modes,
                            version = excluded.version
                        WHERE excluded.version > known.version""")
                .param("code", offer.code().value())
                .param("revision", offer.revision())
                .param("name", offer.name())
                .param("provider", offer.provider().value())
                .param("type", offer.sharingType().name())
                .param("purposes", names(offer.purposes()))
                .param("modes", names(offer.modes()))
                .param("version", version)
                .update();
        if (changed == 1) {
            replaceItems(offer);
        }
    }

    private void replaceItems(Offer offer) {
        jdbc.sql("DELETE FROM offer_item WHERE code = :code")
                .param("code", offer.code().value())
                .update();
        var items = offer.items().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
        var kinds = new @Nullable String[items.size()];
        var identifying = new @Nullable Boolean[items.size()];
        var labels = new @Nullable String[items.size()];
        for (int i = 0; i < kinds.length; i++) {
            var traits = offer.traits().get(items.get(i).getKey());
            kinds[i] = traits == null ? null : traits.type().name();
            identifying[i] = traits == null ? null : traits.identifying();
            labels[i] = offer.labels().get(items.get(i).getKey());
        }
        jdbc.sql("""
                INSERT INTO offer_item (code, name, sharing_type, item_type, identifying, label)
                SELECT :code, name, type, kind, identifying, label
                FROM unnest(:names::text[], :types::text[], :kinds::text[], :identifying::boolean[],
                            :labels::text[])
                    AS item (name, type, kind, identifying, label)""")
                .param("code", offer.code().value())
                .param("names", items.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "types",
                        items.stream().map(item -> item.getValue().name()).toArray(String[]::new))
                .param("kinds", kinds)
                .param("identifying", identifying)
                .param("labels", labels)
                .update();
    }

    @Override
    public void withdraw(ResourceCode code, int revision, DepartmentCode provider, long version) {
        jdbc.sql("""
                INSERT INTO offer AS known (code, published, revision, provider, purposes, provision_modes, version)
                VALUES (:code, false, :revision, :provider, '{}', '{}', :version)
                ON CONFLICT (code) DO UPDATE SET published = false, version = excluded.version
                WHERE excluded.version > known.version""")
                .param("code", code.value())
                .param("revision", revision)
                .param("provider", provider.value())
                .param("version", version)
                .update();
    }

    @Override
    public void clear() {
        jdbc.sql("DELETE FROM offer").update();
    }

    private static Offer offer(ResultSet rs, int number) throws SQLException {
        var items = new HashMap<String, SharingType>();
        var names = texts(rs, "item_names");
        var types = texts(rs, "item_types");
        var kinds = texts(rs, "item_kinds");
        var identifying = (Boolean[]) rs.getArray("identifying").getArray();
        var traits = new HashMap<String, ItemTraits>();
        var labels = new HashMap<String, String>();
        var known = texts(rs, "labels");
        for (int i = 0; i < names.length; i++) {
            items.put(names[i], SharingType.valueOf(types[i]));
            if (known[i] != null) {
                labels.put(names[i], known[i]);
            }
            if (kinds[i] != null) {
                traits.put(names[i], new ItemTraits(ItemType.valueOf(kinds[i]), identifying[i]));
            }
        }
        return new Offer(
                new ResourceCode(rs.getString("code")),
                rs.getInt("revision"),
                rs.getString("name"),
                new DepartmentCode(rs.getString("provider")),
                SharingType.valueOf(rs.getString("sharing_type")),
                set(texts(rs, "purposes"), UsePurpose::valueOf),
                set(texts(rs, "provision_modes"), ProvisionMode::valueOf),
                items,
                traits,
                labels);
    }

    private static String[] names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static String[] texts(ResultSet rs, String column) throws SQLException {
        return (String[]) rs.getArray(column).getArray();
    }

    private static <T> Set<T> set(String[] names, Function<String, T> constant) {
        return Arrays.stream(names).map(constant).collect(Collectors.toUnmodifiableSet());
    }
}
