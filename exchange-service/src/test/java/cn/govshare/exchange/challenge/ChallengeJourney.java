package cn.govshare.exchange.challenge;

import static cn.govshare.exchange.Journey.CIVIL_AFFAIRS;
import static cn.govshare.exchange.Journey.housingGrant;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the tests do with challenges.
final class ChallengeJourney {
    static final String ID_NUMBER = "11010519491231002X";
    static final String OTHER_NUMBER = "440308199901101512";
    static final String CHALLENGES = "/api/v1/data-challenges";
    static final Actor HOUSING_CLERK = Actors.of(Actors.HOUSING, Role.CATALOGER);
    static final Actor CIVIL_CLERK = Actors.of(Actors.CIVIL_AFFAIRS, Role.CATALOGER);
    static final Actor LAND_CLERK = Actors.of(Actors.LAND, Role.CATALOGER);
    static final Actor EDUCATION_CLERK = Actors.of(Actors.EDUCATION, Role.CATALOGER);
    static final Actor BUREAU = Actors.of(Actors.BUREAU, Role.PLATFORM_OPERATOR);

    private final Calls calls;
    private final Topics topics;
    private final JdbcClient jdbc;
    private final Journey journey;

    ChallengeJourney(Calls calls, Topics topics, JdbcClient jdbc) {
        this.calls = calls;
        this.topics = topics;
        this.jdbc = jdbc;
        this.journey = new Journey(calls, topics, jdbc);
    }

    Journey exchange() {
        return journey;
    }

    ResourceCode persons() {
        var code = journey.conditional(Journey.persons());
        push(code, "1", "1200.50");
        return code;
    }

    void push(ResourceCode code, String batch, String income) {
        var pushed = journey.push(
                CIVIL_AFFAIRS,
                code,
                batch,
                "id_number,name,income,since\n%s,张三,%s,2024-02-29\n%s,李四,900,2026-01-01\n"
                        .formatted(ID_NUMBER, income, OTHER_NUMBER));
        assertThat(pushed.status()).as("%s", pushed).isEqualTo(201);
    }

    AccessGranted granted(ResourceCode code, DepartmentCode consumer, ProvisionMode mode, String... items) {
        var housing = housingGrant(code, mode, items);
        return journey.granted(new AccessGranted(
                housing.grant(),
                housing.request(),
                consumer,
                housing.provider(),
                code,
                1,
                housing.purpose(),
                housing.matter(),
                housing.items(),
                mode,
                housing.validFrom(),
                housing.validUntil(),
                1));
    }

    Answer query(Actor system, ResourceCode code, String number) {
        var answer = journey.query(system, code, Journey.by("id_number", number));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }

    static Map<String, Object> form(ResourceCode code, String number) {
        var form = new HashMap<String, Object>();
        form.put("resource", code.value());
        form.put("items", List.of("income"));
        form.put("record", Map.of("id_number", number));
        form.put("claimed", Map.of("income", "1300.00"));
        form.put("doubt", "CONTRADICTS_PAPERS");
        form.put("statement", "与当事人提供的收入证明不符");
        return form;
    }

    Answer raise(Actor actor, Map<String, Object> form) {
        return calls.as(actor).post(CHALLENGES, form);
    }

    /// A challenge of the first person's income, which the housing bureau has looked up.
    String raised(ResourceCode code) {
        granted(code, Actors.HOUSING, ProvisionMode.ONLINE_QUERY, "name", "income");
        query(Journey.HOUSING, code, ID_NUMBER);
        return id(raise(HOUSING_CLERK, form(code, ID_NUMBER)));
    }

    static String id(Answer raised) {
        assertThat(raised.status()).as("%s", raised).isEqualTo(201);
        return raised.json().get("id").stringValue();
    }

    Answer act(Actor actor, String id, String what, Map<String, ?> form) {
        return calls.as(actor).post(CHALLENGES + "/" + id + "/" + what, form);
    }

    Answer read(Actor actor, String id) {
        return calls.as(actor).get(CHALLENGES + "/" + id);
    }

    Answer get(Actor actor, String path) {
        return calls.as(actor).get(path);
    }

    Answer post(Actor actor, String path, Object form, String... headers) {
        return calls.as(actor).post(path, form, headers);
    }

    /// The corrections that wait for a department because of a challenge.
    List<String> corrections(Actor actor, String number) {
        return get(actor, "/api/v1/corrections?limit=200")
                .json()
                .get("items")
                .valueStream()
                .filter(each -> each.get("number").stringValue().equals(number))
                .map(each -> each.get("id").stringValue())
                .toList();
    }

    String number(String id) {
        return jdbc.sql("SELECT number FROM data_challenge WHERE id = ?")
                .param(UUID.fromString(id))
                .query(String.class)
                .single();
    }

    void register(DepartmentCode code, String name) {
        topics.send(
                EventTypes.DEPARTMENT_REGISTERED,
                new DepartmentRegistered(code, name, DepartmentKind.GOVERNMENT_DEPARTMENT, 1));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("SELECT count(*) FROM department WHERE code = ?")
                                .param(code.value())
                                .query(Integer.class)
                                .single()
                        == 1);
    }
}
