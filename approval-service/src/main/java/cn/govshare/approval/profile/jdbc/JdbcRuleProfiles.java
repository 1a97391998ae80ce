package cn.govshare.approval.profile.jdbc;

import cn.govshare.approval.profile.ProfileChoice;
import cn.govshare.approval.profile.RuleProfiles;
import cn.govshare.kernel.rule.RuleProfile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcRuleProfiles implements RuleProfiles {
    private static final int LOCK = 0x72756c65;
    private static final TypeReference<Map<String, String>> LINES = new TypeReference<>() {};
    private static final List<RuleProfile> SHIPPED = Stream.of(RuleProfile.DEFAULT, "sc-809-2025")
            .map(RuleProfile::shipped)
            .toList();

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();
    private final RuleProfile unlessChosen;
    private final Clock clock;

    /// @param unlessChosen what is in force while the bureau has chosen nothing
    JdbcRuleProfiles(JdbcClient jdbc, @Qualifier("profileUnlessChosen") RuleProfile unlessChosen, Clock clock) {
        this.jdbc = jdbc;
        this.unlessChosen = unlessChosen;
        this.clock = clock;
    }

    @Override
    public RuleProfile inForceOn(LocalDate day) {
        return jdbc.sql(
                        "SELECT * FROM rule_profile_choice WHERE in_force_from <= :day ORDER BY in_force_from DESC LIMIT 1")
                .param("day", day)
                .query(JdbcRuleProfiles::choice)
                .optional()
                .map(choice -> get(choice.profile(), choice.version()))
                .orElse(unlessChosen);
    }

    @Override
    public RuleProfile get(String id, int version) {
        return SHIPPED.stream()
                .filter(each -> each.id().equals(id) && each.version() == version)
                .findFirst()
                .or(() -> jdbc.sql("SELECT * FROM rule_profile WHERE id = :id AND version = :version")
                        .param("id", id)
                        .param("version", version)
                        .query(this::profile)
                        .optional())
                .orElseThrow(
                        () -> new IllegalArgumentException("No rule profile %s of version %s".formatted(id, version)));
    }

    @Override
    public List<RuleProfile> all() {
        var imported = jdbc.sql("SELECT * FROM rule_profile ORDER BY id, version")
                .query(this::profile)
                .list();
        return Stream.concat(SHIPPED.stream(), imported.stream()).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int nextVersion(String id) {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(:lock, hashtext(:id))")
                .param("lock", LOCK)
                .param("id", id)
                .query(Integer.class)
                .single();
        return 1
                + all().stream()
                        .filter(known -> known.id().equals(id))
                        .mapToInt(RuleProfile::version)
                        .max()
                        .orElse(0);
    }

    @Override
    public void add(RuleProfile profile, String account) {
        jdbc.sql("""
                INSERT INTO rule_profile (id, version, lines, imported_by, imported_at)
                VALUES (:id, :version, :lines::jsonb, :by, :at)""")
                .param("id", profile.id())
                .param("version", profile.version())
                .param("lines", json.writeValueAsString(new TreeMap<>(profile.lines())))
                .param("by", account)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public List<ProfileChoice> choices() {
        return jdbc.sql("SELECT * FROM rule_profile_choice ORDER BY in_force_from DESC")
                .query(JdbcRuleProfiles::choice)
                .list();
    }

    @Override
    public long choose(ProfileChoice choice) {
        return jdbc.sql("""
                INSERT INTO rule_profile_choice AS known (in_force_from, profile, version, chosen_by, chosen_at)
                VALUES (:from, :profile, :version, :by, :at)
                ON CONFLICT (in_force_from) DO UPDATE
                SET profile = excluded.profile, version = excluded.version, chosen_by = excluded.chosen_by,
                    chosen_at = excluded.chosen_at, times_chosen = known.times_chosen + 1
                RETURNING times_chosen""")
                .param("from", choice.from())
                .param("profile", choice.profile())
                .param("version", choice.version())
                .param("by", choice.chosenBy())
                .param("at", Timestamp.from(choice.chosenAt()))
                .query((row, _) -> row.getLong("times_chosen"))
                .single();
    }

    private RuleProfile profile(ResultSet rs, int number) throws SQLException {
        var lines = new Properties();
        lines.putAll(json.readValue(rs.getString("lines"), LINES));
        return RuleProfile.of(rs.getString("id"), rs.getInt("version"), lines);
    }

    private static ProfileChoice choice(ResultSet rs, int number) throws SQLException {
        return new ProfileChoice(
                rs.getObject("in_force_from", LocalDate.class),
                rs.getString("profile"),
                rs.getInt("version"),
                rs.getString("chosen_by"),
                rs.getTimestamp("chosen_at").toInstant());
    }
}
