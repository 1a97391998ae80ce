package cn.govshare.exchange.challenge;

import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the tests of challenges have in common.
@ServiceTest
abstract class ChallengeCase {
    @Autowired
    Calls calls;

    @Autowired
    Topics topics;

    @Autowired
    JdbcClient jdbc;

    ChallengeJourney journey;

    @BeforeEach
    void journey() {
        journey = new ChallengeJourney(calls, topics, jdbc);
    }

    static List<String> faults(Answer answer) {
        return answer.json()
                .path("faults")
                .valueStream()
                .map(each ->
                        each.get("field").stringValue() + " " + each.get("code").stringValue())
                .toList();
    }
}
