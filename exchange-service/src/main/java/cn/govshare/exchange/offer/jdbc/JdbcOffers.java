package cn.govshare.exchange.offer.jdbc;

import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.offer.OfferCopy;
import cn.govshare.exchange.offer.Offers;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.event.ResourceSuspended;
import cn.govshare.kernel.event.ResourceWithdrawn;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kit.memory.Memory;
import cn.govshare.kit.memory.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcOffers implements Offers, OfferCopy {
    private static final TypeReference<List<PublishedItem>> ITEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Remembered<ResourceCode, Optional<Offer>> remembered;

    JdbcOffers(JdbcClient jdbc, JsonMapper json, Memory memory) {
        this.jdbc = jdbc;
        this.json = json;
        this.remembered = memory.of();
    }

    @Override
    public Optional<Offer> published(ResourceCode resource) {
        return remembered.get(resource, this::find).filter(offer -> !offer.withdrawn());
    }

    @Override
    public Optional<Offer> find(ResourceCode resource) {
        return jdbc.sql("""
                SELECT resource, revision, name, provider, sharing_type, modes, items, withdrawn, suspended, version
                FROM offer WHERE resource = :resource""")
                .param("resource", resource.value())
                .query(this::offer)
                .optional();
    }

    @Override
    @Transactional
    public void apply(ResourcePublished entry) {
        apply(entry, false, entry.version());
    }

    @Override
    @Transactional
    public void apply(ResourceSuspended suspension) {
        apply(suspension.entry(), true, suspension.version());
    }

    private void apply(ResourcePublished entry, boolean suspended, long version) {
        remembered.change();
        jdbc.sql("""
                INSERT INTO offer
                    (resource, revision, name, provider, sharing_type, modes, items, withdrawn, suspended, version)
                VALUES (:resource, :revision, :name, :provider, :sharingType, :modes, :items::jsonb, false, :suspended,
                        :version)
                ON CONFLICT (resource) DO UPDATE SET
                    revision = excluded.revision, name = excluded.name, provider = excluded.provider,
                    sharing_type = excluded.sharing_type, modes = excluded.modes, items = excluded.items,
                    withdrawn = false, suspended = excluded.suspended, version = excluded.version
                WHERE excluded.version > offer.version""")
                .param("resource", entry.code().value())
                .param("revision", entry.revision())
                .param("name", entry.name())
                .param("provider", entry.provider().value())
                .param("sharingType", entry.sharingType().name())
                .param(
                        "modes",
                        entry.provisionModes().stream()
                                .map(ProvisionMode::name)
                                .sorted()
                                .toArray(String[]::new))
                .param("items", json.writeValueAsString(entry.items()))
                .param("suspended", suspended)
                .param("version", version)
                .update();
    }

    @Override
    @Transactional
    public void apply(ResourceWithdrawn entry) {
        remembered.change();
        jdbc.sql("""
                INSERT INTO offer (resource, revision, name, provider, sharing_type, modes, items, withdrawn, version)
                VALUES (:resource, :revision, '', :provider, 'NOT_SHARED', '{}', '[]', true, :version)
                ON CONFLICT (resource) DO UPDATE SET withdrawn = true, version = excluded.version
                WHERE excluded.version > offer.version""")
                .param("resource", entry.code().value())
                .param("revision", entry.revision())
                .param("provider", entry.provider().value())
                .param("version", entry.version())
                .update();
    }

    @Override
    @Transactional
    public void clear() {
        remembered.change();
        jdbc.sql("DELETE FROM offer").update();
    }

    private Offer offer(ResultSet rs, int number) throws SQLException {
        return new Offer(
                new ResourceCode(rs.getString("resource")),
                rs.getInt("revision"),
                rs.getString("name"),
                new DepartmentCode(rs.getString("provider")),
                SharingType.valueOf(rs.getString("sharing_type")),
                Arrays.stream((String[]) rs.getArray("modes").getArray())
                        .map(ProvisionMode::valueOf)
                        .collect(Collectors.toSet()),
                json.readValue(rs.getString("items"), ITEMS),
                rs.getBoolean("withdrawn"),
                rs.getBoolean("suspended"),
                rs.getLong("version"));
    }
}
