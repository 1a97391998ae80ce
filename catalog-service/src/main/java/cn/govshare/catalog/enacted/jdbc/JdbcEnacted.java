package cn.govshare.catalog.enacted.jdbc;

import cn.govshare.catalog.enacted.Enacted;
import cn.govshare.kernel.event.CalendarAdopted;
import cn.govshare.kernel.event.RuleProfileChosen;
import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.rule.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcEnacted implements Enacted {
    private static final TypeReference<List<CalendarAdopted.Day>> DAYS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> LINES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final RuleProfile unlessChosen;
    private volatile WorkingCalendar cached = WorkingCalendar.shipped();

    /// @param unlessChosen what counts while the bureau has chosen nothing
    JdbcEnacted(JdbcClient jdbc, @Qualifier("profileUnlessChosen") RuleProfile unlessChosen) {
        this.jdbc = jdbc;
        this.unlessChosen = unlessChosen;
    }

    /// Wordings are numbered over all years, so that the greatest number says which calendar it is.
    @Override
    public WorkingCalendar calendar() {
        long newest = jdbc.sql("SELECT coalesce(max(version), 0) AS newest FROM adopted_year")
                .query((row, _) -> row.getLong("newest"))
                .single();
        var known = cached;
        if (known.revision() != newest) {
            known = read();
            cached = known;
        }
        return known;
    }

    private WorkingCalendar read() {
        var years = jdbc.sql("SELECT year, published, source, days, version FROM adopted_year ORDER BY version")
                .query((row, _) -> new CalendarAdopted(
                        row.getInt("year"),
                        row.getBoolean("published"),
                        row.getString("source"),
                        JSON.readValue(row.getString("days"), DAYS),
                        row.getLong("version")))
                .list();
        var calendar = WorkingCalendar.shipped();
        for (var each : years) {
            calendar = each.in(calendar);
        }
        return calendar;
    }

    @Override
    public RuleProfile profileOn(LocalDate day) {
        return jdbc.sql("""
                SELECT in_force_from, profile, profile_version, lines, version FROM chosen_profile
                WHERE in_force_from <= :day ORDER BY in_force_from DESC LIMIT 1""")
                .param("day", day)
                .query((row, _) -> new RuleProfileChosen(
                        row.getObject("in_force_from", LocalDate.class),
                        row.getString("profile"),
                        row.getInt("profile_version"),
                        JSON.readValue(row.getString("lines"), LINES),
                        row.getLong("version")))
                .optional()
                .map(RuleProfileChosen::rules)
                .orElse(unlessChosen);
    }

    @Override
    public boolean adopt(CalendarAdopted year) {
        return jdbc.sql("""
                INSERT INTO adopted_year AS known (year, published, source, days, version)
                VALUES (:year, :published, :source, :days::jsonb, :version)
                ON CONFLICT (year) DO UPDATE SET published = excluded.published, source = excluded.source,
                    days = excluded.days, version = excluded.version
                WHERE excluded.version > known.version""")
                        .param("year", year.year())
                        .param("published", year.published())
                        .param("source", year.source())
                        .param("days", JSON.writeValueAsString(year.days()))
                        .param("version", year.version())
                        .update()
                == 1;
    }

    @Override
    public void choose(RuleProfileChosen choice) {
        jdbc.sql("""
                INSERT INTO chosen_profile AS known (in_force_from, profile, profile_version, lines, version)
                VALUES (:from, :profile, :profileVersion, :lines::jsonb, :version)
                ON CONFLICT (in_force_from) DO UPDATE SET profile = excluded.profile,
                    profile_version = excluded.profile_version, lines = excluded.lines, version = excluded.version
                WHERE excluded.version > known.version""")
                .param("from", choice.inForceFrom())
                .param("profile", choice.profile())
                .param("profileVersion", choice.profileVersion())
                .param("lines", JSON.writeValueAsString(choice.lines()))
                .param("version", choice.version())
                .update();
    }

    @Override
    public void clear() {
        jdbc.sql("DELETE FROM adopted_year").update();
        jdbc.sql("DELETE FROM chosen_profile").update();
    }
}
