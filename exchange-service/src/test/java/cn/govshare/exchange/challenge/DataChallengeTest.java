package cn.govshare.exchange.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Actors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 19: a challenge goes to who can answer it")
class DataChallengeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate LATER = TODAY.plusDays(3);
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private static DataChallenge raised() {
        return DataChallenge.raise(
                UUID.randomUUID(),
                "YY-20261120-000001",
                new ResourceCode("3320481001001/000001"),
                1,
                "最低生活保障对象信息",
                Actors.CIVIL_AFFAIRS,
                Actors.HOUSING,
                new Disputed(Set.of("income"), Optional.of("11010519491231002X")),
                Doubt.WRONG_VALUE,
                "与工资证明不符",
                "zjj.cataloger",
                NOW,
                TODAY);
    }

    private static Verdict verdict() {
        return new Verdict("经查有误", Actors.CIVIL_AFFAIRS, "mzj.approver", NOW);
    }

    @Test
    @DisplayName("Art. 19: the provider owes the verification first")
    void beginsWithTheProvider() {
        assertThat(raised().verifier()).isEqualTo(Actors.CIVIL_AFFAIRS);
        assertThat(raised().term().openedOn()).isEqualTo(TODAY);
    }

    @Test
    @DisplayName(
            "Art. 4(3), 19: who it is forwarded to has its own time; what the former had missed stays with the steps")
    void forwardedWithItsOwnTime() {
        var late = raised().due(TODAY.plusDays(7), false).missed(NOW);
        var forwarded = late.forward(Actors.LAND, LATER);
        assertThat(forwarded.verifier()).isEqualTo(Actors.LAND);
        assertThat(forwarded.forwardedBy()).containsExactly(Actors.CIVIL_AFFAIRS);
        assertThat(forwarded.term().openedOn()).isEqualTo(LATER);
        assertThat(forwarded.term().dueOn()).isNull();
        assertThat(forwarded.term().missedAt()).isNull();
    }

    @Test
    @DisplayName("Art. 19: it never goes in a circle, and the bureau has the last word")
    void neverInACircle() {
        var forwarded = raised().forward(Actors.LAND, TODAY);
        assertThatThrownBy(() -> forwarded.forward(Actors.CIVIL_AFFAIRS, TODAY)).isInstanceOf(PolicyViolation.class);
        assertThatThrownBy(() -> forwarded.forward(Actors.LAND, TODAY)).isInstanceOf(PolicyViolation.class);
        var assigned = forwarded.assign(Actors.CIVIL_AFFAIRS, TODAY);
        assertThat(assigned.verifier()).isEqualTo(Actors.CIVIL_AFFAIRS);
        assertThatThrownBy(() -> assigned.forward(Actors.EDUCATION, TODAY)).isInstanceOf(PolicyViolation.class);
    }

    @Test
    @DisplayName("Art. 19: when the true source finds it wrong, the provider owes the correction from that day")
    void theProviderCorrects() {
        var confirmed = raised().forward(Actors.LAND, TODAY).confirm(verdict(), LATER);
        assertThat(confirmed.status()).isEqualTo(ChallengeStatus.CONFIRMED);
        assertThat(confirmed.verifier()).isEqualTo(Actors.CIVIL_AFFAIRS);
        assertThat(confirmed.term().openedOn()).isEqualTo(LATER);
        assertThat(confirmed.correct(verdict()).closedAt()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("Art. 19: when the provider itself finds it wrong, its time runs on")
    void theSameTimeRunsOn() {
        var confirmed = raised().takeUp().confirm(verdict(), LATER);
        assertThat(confirmed.term().openedOn()).isEqualTo(TODAY);
        assertThatThrownBy(() -> confirmed.reject(verdict())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> confirmed.withdraw(NOW)).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("Art. 19: what is closed stays closed, and every change makes a new version")
    void closedStaysClosed() {
        var rejected = raised().takeUp().reject(verdict());
        assertThat(rejected.version()).isEqualTo(3);
        assertThat(rejected.status().isOpen()).isFalse();
        assertThatThrownBy(rejected::takeUp).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> rejected.correct(verdict())).isInstanceOf(Conflict.class);
    }
}
