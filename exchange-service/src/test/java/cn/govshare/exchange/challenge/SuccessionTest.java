package cn.govshare.exchange.challenge;

import static cn.govshare.exchange.challenge.ChallengeJourney.HOUSING_CLERK;
import static cn.govshare.exchange.challenge.ChallengeJourney.ID_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.exchange.Journey;
import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.DepartmentLevel;
import cn.govshare.kernel.vocabulary.Dissolution;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@DisplayName("Art. 27: what a merged department has at the exchange goes to its successor")
class SuccessionTest {
    private static final DepartmentCode OLD = Actors.department(8301);
    private static final DepartmentCode HEIR = Actors.department(8302);

    @Autowired
    private Calls calls;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    private ChallengeJourney journey;

    @BeforeEach
    void journey() {
        journey = new ChallengeJourney(calls, topics, jdbc);
    }

    private static Actor system(DepartmentCode department) {
        return Actors.of(department, Role.BUSINESS_SYSTEM);
    }

    @Test
    void challengesGrantsAndReceivedDataAreTheSuccessors() {
        var code = journey.persons();
        var grant = journey.granted(code, OLD, ProvisionMode.ONLINE_QUERY, "name", "income");
        journey.query(system(OLD), code, ID_NUMBER);
        var challenge = ChallengeJourney.id(
                journey.raise(Actors.of(OLD, Role.CATALOGER), ChallengeJourney.form(code, ID_NUMBER)));

        topics.send(
                EventTypes.DEPARTMENT_REGISTERED,
                new DepartmentRegistered(
                        OLD,
                        "溧阳市房产管理处",
                        DepartmentKind.GOVERNMENT_DEPARTMENT,
                        List.of(),
                        DepartmentLevel.CITY,
                        List.of(),
                        new Dissolution(HEIR, LocalDate.of(2026, 11, 20)),
                        2));

        var heirsClerk = Actors.of(HEIR, Role.CATALOGER);
        await().untilAsserted(() ->
                assertThat(journey.read(heirsClerk, challenge).status()).isEqualTo(200));
        assertThat(journey.read(heirsClerk, challenge).text()).contains(HEIR.value());
        assertThat(journey.read(Actors.of(OLD, Role.CATALOGER), challenge).problem())
                .isEqualTo("security/department-dissolved");
        assertThat(journey.read(HOUSING_CLERK, challenge).status()).isEqualTo(404);
        assertThat(journey.exchange()
                        .query(system(OLD), code, Journey.by("id_number", ID_NUMBER))
                        .problem())
                .as("no data leaves for a department that is no more")
                .isEqualTo("security/department-dissolved");
        assertThat(jdbc.sql("SELECT DISTINCT consumer FROM data_access WHERE resource = ?")
                        .param(code.value())
                        .query(String.class)
                        .list())
                .as("a later correction finds the successor")
                .containsExactly(HEIR.value());

        topics.send(EventTypes.ACCESS_GRANTED, of(grant, HEIR));
        await().untilAsserted(() -> assertThat(journey.exchange()
                        .query(system(HEIR), code, Journey.by("id_number", ID_NUMBER))
                        .status())
                .isEqualTo(200));
    }

    /// The grant as approval tells it once more, in the successor's name.
    private static AccessGranted of(AccessGranted grant, DepartmentCode consumer) {
        return new AccessGranted(
                grant.grant(),
                grant.request(),
                consumer,
                grant.provider(),
                grant.resource(),
                grant.revision(),
                grant.purpose(),
                grant.matter(),
                grant.items(),
                grant.mode(),
                grant.validFrom(),
                grant.validUntil(),
                grant.version() + 1);
    }
}
