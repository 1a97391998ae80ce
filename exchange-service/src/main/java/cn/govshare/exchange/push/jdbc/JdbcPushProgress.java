package cn.govshare.exchange.push.jdbc;

import cn.govshare.exchange.push.BatchNumber;
import cn.govshare.exchange.push.PushProgress;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPushProgress implements PushProgress {
    private final JdbcClient jdbc;

    JdbcPushProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void tell(ResourceCode resource, BatchNumber batch, State state) {
        jdbc.sql("""
            INSERT INTO push_progress
                (resource, batch_number, stage, bytes, rows, rejected, began_at, told_at, reason)
            VALUES (:resource, :batch, :stage, :bytes, :rows, :rejected, :beganAt, :toldAt, :reason)
            ON CONFLICT (resource, batch_number) DO UPDATE SET
                stage = excluded.stage, bytes = excluded.bytes, rows = excluded.rows, rejected = excluded.rejected,
                began_at = excluded.began_at, told_at = excluded.told_at, reason = excluded.reason\
            """)
                .param("resource", resource.value())
                .param("batch", batch.value())
                .param("stage", state.stage().name())
                .param("bytes", state.bytes())
                .param("rows", state.rows())
                .param("rejected", state.rejected())
                .param("beganAt", Timestamp.from(state.beganAt()))
                .param("toldAt", Timestamp.from(state.toldAt()))
                .param("reason", state.reason())
                .update();
    }

    @Override
    public Optional<State> of(ResourceCode resource, BatchNumber batch) {
        return jdbc.sql("SELECT * FROM push_progress WHERE resource = :resource AND batch_number = :batch")
                .param("resource", resource.value())
                .param("batch", batch.value())
                .query((rs, _) -> new State(
                        Stage.valueOf(rs.getString("stage")),
                        rs.getLong("bytes"),
                        rs.getLong("rows"),
                        rs.getLong("rejected"),
                        rs.getTimestamp("began_at").toInstant(),
                        rs.getTimestamp("told_at").toInstant(),
                        rs.getString("reason")))
                .optional();
    }

    @Override
    public void forgetBefore(Instant moment) {
        jdbc.sql("DELETE FROM push_progress WHERE told_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
