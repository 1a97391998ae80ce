package cn.govshare.exchange.challenge;

import static cn.govshare.exchange.challenge.ChallengeJourney.HOUSING_CLERK;
import static cn.govshare.exchange.challenge.ChallengeJourney.ID_NUMBER;
import static cn.govshare.exchange.challenge.ChallengeJourney.form;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.exchange.challenge.app.RaiseChallenge;
import cn.govshare.exchange.challenge.app.RaiseChallenges;
import cn.govshare.exchange.challenge.app.RaisedChallenge;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Rivals;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Art. 19: the same datum is challenged once, also when two clerks do it at the same moment")
class SameChallengeTest extends ChallengeCase {
    @Autowired
    RaiseChallenge raiseChallenge;

    @Autowired
    RaiseChallenges raiseChallenges;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataSource dataSource;

    private ResourceCode lookedUp() {
        var code = journey.persons();
        journey.granted(code, Actors.HOUSING, ProvisionMode.ONLINE_QUERY, "name", "income");
        journey.query(Journey.HOUSING, code, ID_NUMBER);
        return code;
    }

    /// A second clerk raises the same while the first one's transaction is under way.
    private Answer raisedAgainDuring(Runnable first, ResourceCode code) {
        var second = new TransactionTemplate(transactions).execute(_ -> {
            first.run();
            int me = jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single();
            return Rivals.begin(() -> journey.raise(HOUSING_CLERK, form(code, ID_NUMBER)), me, dataSource);
        });
        return Objects.requireNonNull(second).join();
    }

    private void isRefusedAndOneIsOpen(Answer second, ResourceCode code) {
        assertThat(second.problem()).isEqualTo("data-challenge/already-raised");
        assertThat(jdbc.sql("SELECT count(*) FROM data_challenge WHERE resource = :code")
                        .param("code", code.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSecondWaitsForTheFirstAndIsRefused() {
        var code = lookedUp();
        var raised = new RaisedChallenge(
                Set.of("income", "name"), Map.of("id_number", ID_NUMBER), Map.of(), Doubt.WRONG_VALUE, "与证明不符");

        isRefusedAndOneIsOpen(raisedAgainDuring(() -> raiseChallenge.raise(code, raised, HOUSING_CLERK), code), code);
    }

    @Test
    void theSecondWaitsForAFileAndIsRefused() {
        var code = lookedUp();
        var csv = "id_number,item,statement\n%s,income,与证明不符\n"
                .formatted(ID_NUMBER)
                .getBytes(StandardCharsets.UTF_8);

        isRefusedAndOneIsOpen(raisedAgainDuring(() -> raiseChallenges.raise(code, csv, HOUSING_CLERK), code), code);
    }
}
