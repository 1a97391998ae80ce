package cn.govshare.catalog.source.jdbc;

import cn.govshare.catalog.datum.Likeness;
import cn.govshare.catalog.source.Place;
import cn.govshare.catalog.source.SourceCandidate;
import cn.govshare.catalog.source.SourceCandidates;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcSourceCandidates implements SourceCandidates {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Text>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    JdbcSourceCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void replace(ResourceCode resource, List<SourceCandidate> candidates) {
        jdbc.sql("DELETE FROM source_candidate WHERE :resource IN (left_resource, right_resource)")
                .param("resource", resource.value())
                .update();
        candidates.forEach(this::add);
    }

    /// A pair has one order, whichever of the two was published last.
    private void add(SourceCandidate candidate) {
        boolean inOrder =
                candidate.left().resource().compareTo(candidate.right().resource()) <= 0;
        var left = inOrder ? candidate.left() : candidate.right();
        var right = inOrder ? candidate.right() : candidate.left();
        jdbc.sql("""
            INSERT INTO source_candidate (left_resource, left_item, left_place, left_provider,
                right_resource, right_item, right_place, right_provider, score, reasons)
            VALUES (:leftResource, :leftItem, :left::jsonb, :leftProvider, :rightResource, :rightItem, :right::jsonb,
                :rightProvider, :score, :reasons::jsonb)
            ON CONFLICT DO NOTHING\
            """)
                .param("leftResource", left.resource().value())
                .param("leftItem", left.item())
                .param("left", JSON.writeValueAsString(left))
                .param("leftProvider", left.provider().value())
                .param("rightResource", right.resource().value())
                .param("rightItem", right.item())
                .param("right", JSON.writeValueAsString(right))
                .param("rightProvider", right.provider().value())
                .param("score", candidate.likeness().score())
                .param("reasons", JSON.writeValueAsString(candidate.likeness().reasons()))
                .update();
    }

    @Override
    public List<SourceCandidate> open(@Nullable DepartmentCode of, int least, @Nullable String after, int limit) {
        return jdbc.sql("""
            SELECT * FROM source_candidate AS candidate
            WHERE score >= :least
              AND (:of::text IS NULL OR :of IN (left_provider, right_provider))
              AND (:after::text IS NULL OR cursor > :after)
              AND NOT EXISTS (
                  SELECT FROM source_place AS one JOIN source_place AS other USING (case_id)
                  WHERE one.resource = left_resource AND one.item = left_item
                    AND other.resource = right_resource AND other.item = right_item)
            ORDER BY cursor LIMIT :limit\
            """)
                .param("least", least)
                .param("of", of == null ? null : of.value())
                .param("after", after)
                .param("limit", limit)
                .query(JdbcSourceCandidates::candidate)
                .list();
    }

    private static SourceCandidate candidate(ResultSet row, int number) throws SQLException {
        return new SourceCandidate(
                JSON.readValue(row.getString("left_place"), Place.class),
                JSON.readValue(row.getString("right_place"), Place.class),
                new Likeness(row.getInt("score"), JSON.readValue(row.getString("reasons"), REASONS)),
                row.getString("cursor"));
    }

    @Override
    public void settle(UUID caseId, List<Place> places) {
        for (var place : places) {
            jdbc.sql("INSERT INTO source_place (case_id, resource, item) VALUES (:case, :resource, :item)")
                    .param("case", caseId)
                    .param("resource", place.resource().value())
                    .param("item", place.item())
                    .update();
        }
    }

    @Override
    public List<UUID> casesOf(ResourceCode resource, String item) {
        return jdbc.sql("SELECT case_id FROM source_place WHERE resource = :resource AND item = :item")
                .param("resource", resource.value())
                .param("item", item)
                .query((row, _) -> row.getObject("case_id", UUID.class))
                .list();
    }
}
