package cn.govshare.exchange.challenge;

import static cn.govshare.exchange.Journey.EDUCATION;
import static cn.govshare.exchange.Journey.HOUSING;
import static cn.govshare.exchange.challenge.ChallengeJourney.BUREAU;
import static cn.govshare.exchange.challenge.ChallengeJourney.CIVIL_CLERK;
import static cn.govshare.exchange.challenge.ChallengeJourney.EDUCATION_CLERK;
import static cn.govshare.exchange.challenge.ChallengeJourney.HOUSING_CLERK;
import static cn.govshare.exchange.challenge.ChallengeJourney.ID_NUMBER;
import static cn.govshare.exchange.challenge.ChallengeJourney.LAND_CLERK;
import static cn.govshare.exchange.challenge.ChallengeJourney.OTHER_NUMBER;
import static cn.govshare.exchange.challenge.ChallengeJourney.form;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.kernel.event.ChallengeChanged;
import cn.govshare.kernel.event.DutyDue;
import cn.govshare.kernel.event.DutyMissed;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.MutableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChallengeTest extends ChallengeCase {
    @Nested
    @DisplayName("Art. 19: only who received a datum challenges it")
    class Raising {
        @Test
        void opensTheProvidersDuty() {
            var code = journey.persons();
            var id = journey.raised(code);
            var opened = topics.await(
                    EventTypes.EXCHANGE_DUTY_OPENED,
                    each -> each.caseId().toString().equals(id));
            assertThat(opened).singleElement().satisfies(duty -> {
                assertThat(duty.duty()).isEqualTo(Duty.CORRECTION);
                assertThat(duty.owner()).isEqualTo(Actors.CIVIL_AFFAIRS);
                assertThat(duty.counterpart()).isEqualTo(Actors.HOUSING);
                assertThat(duty.openedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
                assertThat(duty.ownWorkingDays()).isEqualTo(5);
            });
            var changed = topics.await(
                    EventTypes.CHALLENGE_CHANGED,
                    each -> each.challenge().toString().equals(id));
            assertThat(changed).singleElement().satisfies(each -> {
                assertThat(each.status()).isEqualTo(ChallengeChanged.Status.RAISED);
                assertThat(each.ofRecord()).isTrue();
            });
        }

        @Test
        @DisplayName("Art. 22: neither events nor the trail name the person or a value")
        void namesNobody() {
            var code = journey.persons();
            journey.raised(code);
            journey.exchange().records("exchange.challenge.raise", code);
            for (var topic : List.of("govshare.exchange.happenings.v1", "govshare.audit.records.v1")) {
                assertThat(topics.messages(topic))
                        .noneMatch(each ->
                                each.value().contains(ID_NUMBER) || each.value().contains("1300.00"));
            }
        }

        @Test
        @DisplayName("a record that was not received and one that does not exist are refused alike")
        void onlyWhatWasReceived() {
            var code = journey.persons();
            journey.granted(code, Actors.HOUSING, ProvisionMode.ONLINE_QUERY, "name", "income");
            journey.query(HOUSING, code, ID_NUMBER);
            var notReceived = journey.raise(HOUSING_CLERK, form(code, OTHER_NUMBER));
            var unknown = journey.raise(HOUSING_CLERK, form(code, "110101199003077758"));
            assertThat(notReceived.status()).isEqualTo(422);
            assertThat(faults(notReceived))
                    .containsExactly("/record not-received")
                    .isEqualTo(faults(unknown));
            assertThat(faults(journey.raise(EDUCATION_CLERK, form(code, ID_NUMBER))))
                    .containsExactly("/record not-received");
            assertThat(faults(journey.raise(CIVIL_CLERK, form(code, ID_NUMBER))))
                    .contains("/resource own-data");
        }

        @Test
        void allFaultsAtOnce() {
            var code = journey.persons();
            var bad = form(code, "110105");
            bad.put("items", List.of("income", "nothing"));
            bad.put("claimed", Map.of("name", "x", "income", "much"));
            assertThat(faults(journey.raise(HOUSING_CLERK, bad)))
                    .containsExactlyInAnyOrder(
                            "/items unknown-item",
                            "/record/id_number wrong-form",
                            "/claimed not-doubted",
                            "/claimed/income not-a-number");
        }

        @Test
        void theSameOnlyOnce() {
            var code = journey.persons();
            journey.raised(code);
            assertThat(journey.raise(HOUSING_CLERK, form(code, ID_NUMBER)).problem())
                    .isEqualTo("data-challenge/already-raised");
        }

        @Test
        @DisplayName("who received the data as a whole challenges any of its records")
        void receivedByDownload() {
            var code = journey.persons();
            journey.granted(code, Actors.EDUCATION, ProvisionMode.BATCH_DOWNLOAD, "id_number", "income");
            assertThat(journey.exchange()
                            .download(EDUCATION, code, Journey.download("CSV"))
                            .status())
                    .isEqualTo(200);
            ChallengeJourney.id(journey.raise(EDUCATION_CLERK, form(code, OTHER_NUMBER)));
        }
    }

    @Nested
    @DisplayName("Art. 19: while it is open, the datum is annotated wherever it leaves")
    class Annotated {
        @Test
        void inLiveAnswers() {
            var code = journey.persons();
            var id = journey.raised(code);
            journey.granted(code, Actors.EDUCATION, ProvisionMode.ONLINE_QUERY, "name", "income");
            var answer = journey.query(EDUCATION, code, ID_NUMBER).json();
            assertThat(answer.get("disputes")).hasSize(1);
            assertThat(answer.at("/disputes/0/record").asInt()).isZero();
            assertThat(answer.at("/disputes/0/items/0").stringValue()).isEqualTo("income");
            assertThat(answer.at("/disputes/0/challenge").stringValue()).isEqualTo(id);
            assertThat(journey.query(EDUCATION, code, OTHER_NUMBER).json().get("disputes"))
                    .isEmpty();
            var namesOnly = Map.of(
                    "purpose",
                    "ADMINISTRATIVE_BASIS",
                    "keys",
                    Map.of("id_number", ID_NUMBER),
                    "items",
                    List.of("name"));
            assertThat(journey.exchange()
                            .query(EDUCATION, code, namesOnly)
                            .json()
                            .get("disputes"))
                    .isEmpty();
            journey.act(HOUSING_CLERK, id, "withdrawal", Map.of("note", "已核对,无误"));
            assertThat(journey.query(EDUCATION, code, ID_NUMBER).json().get("disputes"))
                    .isEmpty();
        }

        @Test
        void inDownloads() {
            var code = journey.persons();
            var id = journey.raised(code);
            journey.granted(code, Actors.EDUCATION, ProvisionMode.BATCH_DOWNLOAD, "name", "income");
            var csv = journey.exchange().download(EDUCATION, code, Journey.download("CSV"));
            assertThat(csv.headers().firstValue("Govshare-Challenges")).contains("1");
            assertThat(csv.text().lines())
                    .containsExactlyInAnyOrder("name,income,_challenged", "张三,1200.50,income", "李四,900,");
            assertThat(journey.exchange()
                            .download(EDUCATION, code, Journey.download("NDJSON"))
                            .text()
                            .lines())
                    .containsExactlyInAnyOrder(
                            "{\"name\":\"张三\",\"income\":1200.50,\"_challenged\":[\"income\"]}",
                            "{\"name\":\"李四\",\"income\":900,\"_challenged\":[]}");
            var plain = Map.of("purpose", "ADMINISTRATIVE_BASIS", "format", "CSV", "markDisputes", false);
            assertThat(journey.exchange().download(EDUCATION, code, plain).text())
                    .startsWith("name,income\r\n");
            journey.act(CIVIL_CLERK, id, "rejection", Map.of("note", "与民政业务系统一致"));
            assertThat(journey.exchange()
                            .download(EDUCATION, code, Journey.download("CSV"))
                            .text())
                    .startsWith("name,income\r\n");
        }

        @Test
        @DisplayName("items that are doubted throughout are annotated on every row")
        void wholeItems() {
            var code = journey.persons();
            journey.granted(code, Actors.HOUSING, ProvisionMode.ONLINE_QUERY, "name", "income");
            journey.query(HOUSING, code, ID_NUMBER);
            var form = form(code, ID_NUMBER);
            form.remove("record");
            form.remove("claimed");
            var id = ChallengeJourney.id(journey.raise(HOUSING_CLERK, form));
            var answer = journey.query(HOUSING, code, OTHER_NUMBER).json();
            assertThat(answer.get("disputes")).hasSize(1);
            assertThat(answer.at("/disputes/0/record").isNull()).isTrue();
            assertThat(journey.act(CIVIL_CLERK, id, "correction", Map.of("findings", "单位应为元"))
                            .problem())
                    .isEqualTo("data-challenge/not-corrected");
        }
    }

    @Nested
    @DisplayName("Art. 19: who may see and act")
    class Parties {
        @Test
        void othersDoNotKnowOfIt() {
            var id = journey.raised(journey.persons());
            assertThat(journey.read(EDUCATION_CLERK, id).status()).isEqualTo(404);
            assertThat(journey.act(EDUCATION_CLERK, id, "rejection", Map.of("note", "x"))
                            .status())
                    .isEqualTo(404);
            assertThat(journey.act(HOUSING_CLERK, id, "rejection", Map.of("note", "x"))
                            .problem())
                    .isEqualTo("data-challenge/not-the-verifier");
            assertThat(journey.act(CIVIL_CLERK, id, "withdrawal", Map.of("note", "x"))
                            .problem())
                    .isEqualTo("data-challenge/not-the-challenger");
            assertThat(journey.act(HOUSING_CLERK, id, "correction", Map.of("findings", "x"))
                            .problem())
                    .isEqualTo("data-challenge/not-the-provider");
        }

        @Test
        @DisplayName("Art. 22: the record is shown to those who take part, on the trail, and not to the bureau")
        void theRecordIsShownToThoseWhoTakePart() {
            var code = journey.persons();
            var id = journey.raised(code);
            var shown = journey.read(CIVIL_CLERK, id).json();
            assertThat(shown.at("/record/id_number").stringValue()).isEqualTo(ID_NUMBER);
            assertThat(shown.at("/claimed/income").stringValue()).isEqualTo("1300.00");
            assertThat(journey.exchange().records("exchange.challenge.read", code))
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.caseId()).hasToString(id);
                        assertThat(each.subjects()).hasSize(1);
                    });
            var bureau = journey.read(BUREAU, id);
            assertThat(bureau.status()).isEqualTo(200);
            assertThat(bureau.text()).doesNotContain(ID_NUMBER).doesNotContain("1300.00");
        }

        @Test
        @DisplayName("Art. 4(3): it goes on to the true source, whose own time begins")
        void forwarded() {
            var code = journey.persons();
            var id = journey.raised(code);
            journey.register(Actors.LAND, "市自然资源和规划局");
            var to = Map.of("source", Actors.LAND.value(), "reason", "该项由自然资源部门采集");
            assertThat(journey.act(
                                    CIVIL_CLERK,
                                    id,
                                    "forwarding",
                                    Map.of("source", Actors.department(77).value(), "reason", "x"))
                            .problem())
                    .isEqualTo("data-challenge/unknown-department");
            assertThat(journey.act(CIVIL_CLERK, id, "forwarding", to).status()).isEqualTo(200);
            assertThat(journey.read(LAND_CLERK, id)
                            .json()
                            .at("/record/id_number")
                            .stringValue())
                    .isEqualTo(ID_NUMBER);
            assertThat(journey.act(CIVIL_CLERK, id, "rejection", Map.of("note", "x"))
                            .problem())
                    .isEqualTo("data-challenge/not-the-verifier");
            assertThat(journey.act(LAND_CLERK, id, "confirmation", Map.of("note", "采集有误"))
                            .status())
                    .isEqualTo(200);
            var opened = Awaitility.await()
                    .until(
                            () -> topics.all(EventTypes.EXCHANGE_DUTY_OPENED).stream()
                                    .filter(each -> each.caseId().toString().equals(id))
                                    .toList(),
                            found -> found.size() == 3);
            assertThat(opened.stream().map(each -> each.owner()))
                    .containsExactly(Actors.CIVIL_AFFAIRS, Actors.LAND, Actors.CIVIL_AFFAIRS);
            assertThat(topics.all(EventTypes.EXCHANGE_DUTY_LAPSED).stream()
                            .filter(each -> each.caseId().toString().equals(id)))
                    .hasSize(1);
        }

        @Test
        @DisplayName("Art. 26: what the clock says of the duty stands with the challenge")
        void followsTheClock() {
            var code = journey.persons();
            var id = journey.raised(code);
            var dueOn = LocalDate.of(2026, 11, 27);
            topics.send(
                    EventTypes.DUTY_DUE,
                    new DutyDue(
                            UUID.randomUUID(),
                            UUID.fromString(id),
                            Duty.CORRECTION,
                            Actors.CIVIL_AFFAIRS,
                            dueOn,
                            false,
                            "liyang-2020-15",
                            "19",
                            DutyDue.Cause.OPENED,
                            1));
            topics.send(
                    EventTypes.DUTY_MISSED,
                    new DutyMissed(
                            UUID.randomUUID(),
                            UUID.fromString(id),
                            Duty.CORRECTION,
                            Actors.CIVIL_AFFAIRS,
                            code,
                            dueOn,
                            MutableClock.START,
                            2));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !journey.read(BUREAU, id)
                            .json()
                            .at("/challenge/missedAt")
                            .isNull());
            assertThat(journey.read(BUREAU, id).json().at("/challenge/dueOn").stringValue())
                    .isEqualTo("2026-11-27");
        }
    }

    @Test
    @DisplayName("Art. 19: the steps of a challenge tell what happened")
    void timeline() {
        var id = journey.raised(journey.persons());
        journey.act(CIVIL_CLERK, id, "verification", Map.of());
        journey.act(CIVIL_CLERK, id, "confirmation", Map.of("note", "录入有误"));
        assertThat(journey.read(HOUSING_CLERK, id)
                        .json()
                        .get("steps")
                        .valueStream()
                        .map(each -> each.get("status").stringValue())
                        .collect(Collectors.joining(" ")))
                .isEqualTo("RAISED IN_VERIFICATION CONFIRMED");
    }
}
