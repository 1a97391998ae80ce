package cn.govshare.audit.log;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How far the producers' streams have come. What is read stays locked until the transaction ends.
public interface ProducerStreams {
    /// The known ones of these.
    Map<UUID, ProducerStream> find(Collection<UUID> instances);

    /// All that miss a number.
    List<ProducerStream> withGaps();

    void save(Collection<ProducerStream> streams, Instant now);
}
