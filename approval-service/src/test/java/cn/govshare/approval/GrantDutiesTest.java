package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.offer.Offer;
import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.FindingRaised;
import cn.govshare.kernel.vocabulary.BreachKind;
import cn.govshare.kernel.vocabulary.SharingType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// The dated duties of requests and grants, as the clock and the case show them together.
@ApprovalServiceTest
class GrantDutiesTest extends ClockJourney {
    private static final String REQUESTS = "/api/v1/access-requests";
    private static final String GRANTS = "/api/v1/access-grants/";

    private final Offers offers;
    private final TransactionTemplate transaction;

    @Autowired
    GrantDutiesTest(ClockWorld world, Offers offers, PlatformTransactionManager transactions) {
        super(world);
        this.offers = offers;
        this.transaction = new TransactionTemplate(transactions);
    }

    private String requested() {
        var sample = Samples.offer(Samples.newCode(), SharingType.CONDITIONAL);
        var offer = new Offer(
                sample.code(),
                1,
                sample.name(),
                OWNER,
                sample.sharingType(),
                sample.purposes(),
                sample.modes(),
                sample.items(),
                sample.traits(),
                sample.labels());
        transaction.executeWithoutResult(_ -> offers.publish(offer, 1));
        var use = Samples.use();
        var form = Map.of(
                "resource",
                offer.code().inPath(),
                "purpose",
                use.purpose(),
                "matter",
                use.matter(),
                "legalDuty",
                use.legalDuty(),
                "items",
                use.items(),
                "mode",
                use.mode(),
                "validUntil",
                use.validUntil().toString());
        var answer = calls.as(WAITING_CLERK).post(REQUESTS, form);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return id(answer.json());
    }

    private JsonNode consented(String request) {
        var answer = calls.as(APPROVER).post("%s/%s/reply".formatted(REQUESTS, request), Map.of("decision", "CONSENT"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    @Nested
    @DisplayName("Order 809, art. 22: what was granted is supplied within 20 working days")
    class Supply {
        @BeforeEach
        void underOrder809() {
            calls.as(BUREAU).post("/api/v1/rule-profiles/sc-809-2025/versions/1/choice", Map.of("from", "2026-11-20"));
        }

        @AfterEach
        void backToTheSetting() {
            world.forgetChosenProfiles();
        }

        private String granted() {
            return consented(requested()).at("/reply/grant").stringValue();
        }

        private List<JsonNode> duties(String grant) {
            return calls.as(CLERK)
                    .get(DEADLINES + "?duty=SUPPLY_AFTER_CONSENT&limit=200")
                    .json()
                    .get("items")
                    .valueStream()
                    .filter(each -> grant.equals(each.get("caseId").stringValue()))
                    .toList();
        }

        private String statusOf(String grant) {
            return duties(grant).getFirst().get("status").stringValue();
        }

        @Test
        void consentOpensTheDutyAndSupplyMeetsIt() {
            var grant = granted();
            var duty = duties(grant).getFirst();
            assertThat(duty.get("dueOn").stringValue()).isEqualTo("2026-12-18");
            assertThat(duty.get("article").stringValue()).isEqualTo("22");
            assertThat(duty.get("ruleProfile").stringValue()).isEqualTo("sc-809-2025");
            assertThat(duty.get("counterpart").stringValue()).isEqualTo(WAITING.value());

            on("2026-12-18T15:59:59Z");
            var supplied = calls.as(CLERK).post(GRANTS + grant + "/supply");

            assertThat(supplied.status()).as(supplied.toString()).isEqualTo(200);
            assertThat(statusOf(grant)).isEqualTo("MET");
            assertThat(duties(grant).getFirst().get("takenDays").intValue()).isEqualTo(20);
        }

        @Test
        void whatIsNotSuppliedInTimeIsFound() {
            var grant = granted();
            on("2026-12-18T16:00:00Z");
            world.sweep().sweep(50);

            assertThat(statusOf(grant)).isEqualTo("OVERDUE");
            var finding = topics.await(
                            EventTypes.FINDING_RAISED,
                            (FindingRaised each) -> grant.equals(String.valueOf(each.caseId())))
                    .getFirst();
            assertThat(finding.breach()).isEqualTo(BreachKind.DATA_NOT_SUPPLIED);
            assertThat(finding.article()).isEqualTo("26(2)");
            calls.as(CLERK).post(GRANTS + grant + "/supply");
            assertThat(statusOf(grant)).isEqualTo("MET_LATE");
        }

        @Test
        void whatIsRevokedNeedNotBeSupplied() {
            var grant = granted();
            calls.as(APPROVER).post(GRANTS + grant + "/revocation", Map.of("reason", "事项已办结。"));

            assertThat(statusOf(grant)).isEqualTo("LAPSED");
        }

        @Test
        void underLiyangThereIsNoSuchDuty() {
            backToTheSetting();

            assertThat(duties(granted())).isEmpty();
        }
    }

    @Nested
    @DisplayName("Art. 17, 26(3): a clock that ran ahead does not leave a request marked late")
    class InTimeAfterAll {
        @Test
        void theMarkFallsWithTheMissAndThePageOfTheCaseSaysSo() {
            var request = requested();
            on("2026-12-04T16:00:00Z");
            world.sweep().sweep(50);
            assertThat(isLate(request)).isTrue();
            on("2026-12-03T02:00:00Z");

            consented(request);

            assertThat(isLate(request)).isFalse();
            assertThat(calls.as(WAITING_CLERK)
                            .get("%s/%s/timeline".formatted(REQUESTS, request))
                            .text())
                    .contains("答复逾期", "撤回逾期认定");
        }

        private boolean isLate(String request) {
            return calls.as(WAITING_CLERK)
                    .get(REQUESTS + "/" + request)
                    .json()
                    .get("late")
                    .booleanValue();
        }
    }
}
