package cn.govshare.audit.alarm.jdbc;

import cn.govshare.audit.alarm.Alarm;
import cn.govshare.audit.alarm.AlarmBook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcAlarmBook implements AlarmBook {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcAlarmBook(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public boolean add(UUID id, Alarm alarm, Instant raisedAt) {
        return jdbc.sql("""
                INSERT INTO alarm (id, kind, cause, raised_at, facts, records, question)
                VALUES (:id, :kind, :cause, :at, :facts::jsonb, :records, :question::jsonb)
                ON CONFLICT (cause) DO NOTHING""")
                        .param("id", id)
                        .param("kind", alarm.kind().name())
                        .param("cause", alarm.kind().code() + " " + alarm.cause())
                        .param("at", raisedAt.atOffset(ZoneOffset.UTC))
                        .param("facts", json.writeValueAsString(new TreeMap<>(alarm.facts())))
                        .param("records", alarm.records().toArray(UUID[]::new))
                        .param("question", json.writeValueAsString(new TreeMap<>(alarm.question())))
                        .update()
                == 1;
    }
}
