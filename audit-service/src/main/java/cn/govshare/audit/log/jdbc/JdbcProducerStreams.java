package cn.govshare.audit.log.jdbc;

import cn.govshare.audit.log.ProducerStream;
import cn.govshare.audit.log.ProducerStream.Gap;
import cn.govshare.audit.log.ProducerStreams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProducerStreams implements ProducerStreams {
    /// Numbers that a gap is kept as.
    private static final int NUMBERS = 4;

    private final JdbcClient jdbc;

    JdbcProducerStreams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, ProducerStream> find(Collection<UUID> instances) {
        return jdbc
                .sql("""
                SELECT instance, producer, highest, gaps FROM log_producer
                WHERE instance = ANY (:instances) ORDER BY instance FOR UPDATE""")
                .param("instances", instances.toArray(UUID[]::new))
                .query(JdbcProducerStreams::stream)
                .list()
                .stream()
                .collect(Collectors.toMap(ProducerStream::instance, Function.identity()));
    }

    @Override
    public List<ProducerStream> withGaps() {
        return jdbc.sql("""
                SELECT instance, producer, highest, gaps FROM log_producer
                WHERE gaps <> '{}' ORDER BY instance FOR UPDATE""").query(JdbcProducerStreams::stream).list();
    }

    @Override
    public void save(Collection<ProducerStream> streams, Instant now) {
        for (var stream : streams) {
            jdbc.sql("""
                    INSERT INTO log_producer (instance, producer, highest, last_at, gaps)
                    VALUES (:instance, :producer, :highest, :now, :gaps)
                    ON CONFLICT (instance) DO UPDATE
                    SET highest = excluded.highest, last_at = excluded.last_at, gaps = excluded.gaps""")
                    .param("instance", stream.instance())
                    .param("producer", stream.producer())
                    .param("highest", stream.highest())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param(
                            "gaps",
                            stream.gaps().stream()
                                    .flatMap(JdbcProducerStreams::numbers)
                                    .toArray(Long[]::new))
                    .update();
        }
    }

    private static Stream<Long> numbers(Gap gap) {
        return Stream.of(gap.from(), gap.to(), gap.noticedAt().toEpochMilli(), gap.told() ? 1L : 0L);
    }

    private static ProducerStream stream(ResultSet rs, int number) throws SQLException {
        var numbers = (Long[]) rs.getArray("gaps").getArray();
        var gaps = new ArrayList<Gap>(numbers.length / NUMBERS);
        for (int i = 0; i < numbers.length; i += NUMBERS) {
            gaps.add(new Gap(numbers[i], numbers[i + 1], Instant.ofEpochMilli(numbers[i + 2]), numbers[i + 3] == 1));
        }
        return new ProducerStream(
                rs.getObject("instance", UUID.class), rs.getString("producer"), rs.getLong("highest"), gaps);
    }
}
