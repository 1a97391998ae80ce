package cn.govshare.exchange.challenge.jdbc;

import cn.govshare.exchange.challenge.DataChallenges;
import cn.govshare.exchange.challenge.RecordPart;
import cn.govshare.exchange.correction.CorrectedRecords;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Knows the records of corrections by their challenges.
@Repository
class JdbcCorrectedRecords implements CorrectedRecords {
    private final DataChallenges challenges;

    JdbcCorrectedRecords(DataChallenges challenges) {
        this.challenges = challenges;
    }

    @Override
    public Optional<Map<String, String>> keyOf(UUID challenge) {
        return challenges.recordPart(challenge).map(RecordPart::key);
    }
}
