package cn.govshare.audit.alarm.jdbc;

import cn.govshare.audit.alarm.Alarm;
import cn.govshare.audit.alarm.AlarmKind;
import cn.govshare.audit.alarm.AlarmStatus;
import cn.govshare.audit.alarm.RaisedAlarm;
import cn.govshare.audit.alarm.RaisedAlarm.Acknowledgement;
import cn.govshare.audit.alarm.RaisedAlarms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcRaisedAlarms implements RaisedAlarms {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcRaisedAlarms(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<RaisedAlarm> find(UUID id) {
        return jdbc.sql("SELECT * FROM alarm WHERE id = :id")
                .param("id", id)
                .query(this::alarm)
                .optional();
    }

    @Override
    public Optional<RaisedAlarm> lock(UUID id) {
        return jdbc.sql("SELECT * FROM alarm WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::alarm)
                .optional();
    }

    @Override
    public void save(RaisedAlarm alarm) {
        var acknowledgement = alarm.acknowledgement();
        jdbc.sql("""
                UPDATE alarm SET status = :status, acknowledged_account = :account, acknowledged_by = :by,
                                 acknowledged_at = :at, note = :note
                WHERE id = :id""")
                .param("id", alarm.id())
                .param("status", alarm.status().name())
                .param("account", acknowledgement == null ? null : acknowledgement.account())
                .param("by", acknowledgement == null ? null : acknowledgement.by())
                .param(
                        "at",
                        acknowledgement == null ? null : acknowledgement.at().atOffset(ZoneOffset.UTC))
                .param("note", acknowledgement == null ? null : acknowledgement.note())
                .update();
    }

    @Override
    public List<RaisedAlarm> list(@Nullable AlarmStatus status, @Nullable AlarmKind kind, long before, int limit) {
        return jdbc.sql("""
                SELECT * FROM alarm
                WHERE seq < :before AND (:status::text IS NULL OR status = :status)
                  AND (:kind::text IS NULL OR kind = :kind)
                ORDER BY seq DESC LIMIT :limit""")
                .param("before", before)
                .param("status", status == null ? null : status.name())
                .param("kind", kind == null ? null : kind.name())
                .param("limit", limit)
                .query(this::alarm)
                .list();
    }

    private RaisedAlarm alarm(ResultSet rs, int number) throws SQLException {
        return new RaisedAlarm(
                rs.getObject("id", UUID.class),
                rs.getLong("seq"),
                new Alarm(
                        AlarmKind.valueOf(rs.getString("kind")),
                        rs.getString("cause"),
                        json.readValue(rs.getString("facts"), TEXTS),
                        List.of((UUID[]) rs.getArray("records").getArray()),
                        json.readValue(rs.getString("question"), TEXTS)),
                instant(rs, "raised_at"),
                AlarmStatus.valueOf(rs.getString("status")),
                acknowledgement(rs));
    }

    private static @Nullable Acknowledgement acknowledgement(ResultSet rs) throws SQLException {
        var account = rs.getString("acknowledged_account");
        return account == null
                ? null
                : new Acknowledgement(
                        account, rs.getString("acknowledged_by"), instant(rs, "acknowledged_at"), rs.getString("note"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
