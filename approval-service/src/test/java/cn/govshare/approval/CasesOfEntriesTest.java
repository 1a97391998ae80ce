package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.PublishedChange;
import cn.govshare.kernel.event.ResourceSuspended;
import cn.govshare.kernel.event.ResourceWithdrawn;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 7, 17: open cases follow what becomes of the entry that they are about")
class CasesOfEntriesTest extends RequestCase {
    private static final String NEGOTIATIONS = "/api/v1/negotiations";
    private static final PublishedChange STATE_ONLY = new PublishedChange(1, List.of());

    private void suspend(ResourceCode code) {
        topics.send(
                EventTypes.RESOURCE_SUSPENDED,
                new ResourceSuspended(Samples.entry(code, 1, STATE_ONLY, 4), "数据待核实", Samples.TODAY, 4));
    }

    private void resume(ResourceCode code) {
        topics.send(EventTypes.RESOURCE_PUBLISHED, Samples.entry(code, 1, STATE_ONLY, 5));
    }

    private void withdraw(ResourceCode code) {
        topics.send(
                EventTypes.RESOURCE_WITHDRAWN,
                new ResourceWithdrawn(code, 1, Actors.CIVIL_AFFAIRS, Samples.TODAY, "职能已划转", 6));
    }

    private void awaitTold(String kind, String caseId, int posts) {
        await().untilAsserted(() -> assertThat(told(kind, caseId)).isEqualTo(posts));
    }

    private void awaitOfferGone(ResourceCode code) {
        await().until(() -> offers.published(code).isEmpty());
    }

    private String history(String request) {
        return ok(calls.as(CONSUMER).get("%s/%s/history".formatted(REQUESTS, request)))
                .text();
    }

    private String status(String request) {
        return request(request).get("status").stringValue();
    }

    @Nested
    @DisplayName("Art. 7: a request ends with its entry, since nothing is left that could be granted")
    class OfRequests {
        @Test
        void bothSidesAreToldTheDaysStopAndTheTrailHasIt() {
            var code = published(SharingType.CONDITIONAL);
            var waiting = id(submitted(form(code)));
            var returned = id(submitted(form(code)));
            ok(act(APPROVER, returned, "return", Map.of("reason", "请补充")));
            var other = submitted();

            withdraw(code);

            awaitTold("REQUEST_LAPSED", waiting, 2);
            awaitTold("REQUEST_LAPSED", returned, 2);
            assertThat(status(waiting)).isEqualTo("LAPSED");
            assertThat(status(returned)).isEqualTo("LAPSED");
            assertThat(status(other)).isEqualTo("SUBMITTED");
            assertThat(history(waiting)).contains("REQUEST_LAPSED", "职能已划转");
            assertThat(act(APPROVER, waiting, "reply", Map.of("decision", "CONSENT"))
                            .problem())
                    .isEqualTo("access-request/not-open-for-reply");
            assertThat(jdbc.sql("SELECT status FROM deadline WHERE case_id IN (:waiting::uuid, :returned::uuid)")
                            .param("waiting", waiting)
                            .param("returned", returned)
                            .query(String.class)
                            .list())
                    .containsExactly("LAPSED", "LAPSED");
            topics.await(
                    EventTypes.AUDIT_RECORDED,
                    each -> each.action().equals("approval.access-request.end-with-entry")
                            && waiting.equals(String.valueOf(each.caseId())));
        }

        @Test
        void whatWasAnsweredBeforeStaysAnswered() {
            var code = published(SharingType.CONDITIONAL);
            var refused = id(submitted(form(code)));
            ok(act(
                    APPROVER,
                    refused,
                    "reply",
                    Map.of("decision", "REFUSAL", "reasons", "与职责无关", "basis", "《暂行办法》第十六条")));
            var waiting = id(submitted(form(code)));

            withdraw(code);

            awaitTold("REQUEST_LAPSED", waiting, 2);
            assertThat(status(refused)).isEqualTo("REFUSED");
            assertThat(told("REQUEST_LAPSED", refused)).isZero();
        }

        @Test
        @DisplayName(
                "Art. 17: a suspended entry stops no clock; it is told, and no consent is possible until its return")
        void aSuspensionStopsNoClock() {
            var code = published(SharingType.CONDITIONAL);
            var request = id(submitted(form(code)));
            var dueOn = request(request).get("replyDueOn");

            suspend(code);
            awaitTold("CASE_ENTRY_SUSPENDED", request, 2);
            awaitOfferGone(code);
            assertThat(codes(act(APPROVER, request, "reply", Map.of("decision", "CONSENT"))
                            .json()
                            .get("faults")))
                    .contains("resource-not-offered");
            assertThat(status(request)).isEqualTo("SUBMITTED");
            assertThat(request(request).get("replyDueOn")).isEqualTo(dueOn);

            resume(code);
            awaitTold("CASE_ENTRY_RESUMED", request, 2);
            assertThat(history(request)).contains("ENTRY_SUSPENDED", "数据待核实", "ENTRY_RESUMED");
        }
    }

    @Nested
    @DisplayName("Art. 17: a provider does not end a dispute by taking its entry out of force")
    class OfDisputes {
        private String dispute(ResourceCode code) {
            var need = Map.of(
                    "resource", code.inPath(),
                    "purpose", "BUSINESS_COLLABORATION",
                    "matter", "公共租赁住房资格审核",
                    "legalDuty", "《公共租赁住房管理办法》第八条",
                    "terms", Map.of("items", List.of("id_number"), "mode", "ONLINE_QUERY", "validUntil", "2027-06-30"));
            return id(ok(calls.as(CONSUMER).post(NEGOTIATIONS, Map.of("need", need)))
                    .json());
        }

        @Test
        void itGoesOnAndTheLeadingGroupIsToldToo() {
            var code = published(SharingType.NOT_SHARED);
            var dispute = dispute(code);
            suspend(code);
            awaitTold("CASE_ENTRY_SUSPENDED", dispute, 3);
            ok(calls.as(CONSUMER)
                    .post("%s/%s/referral".formatted(NEGOTIATIONS, dispute), Map.of("reasons", "对方暂停目录条目")));

            withdraw(code);

            awaitTold("DISPUTE_ENTRY_WITHDRAWN", dispute, 4);
            awaitOfferGone(code);
            assertThat(ok(calls.as(CONSUMER).get(NEGOTIATIONS + "/" + dispute))
                            .json()
                            .get("status")
                            .stringValue())
                    .isEqualTo("REFERRED");
            assertThat(calls.as(CONSUMER)
                            .post(
                                    "%s/%s/proposals".formatted(NEGOTIATIONS, dispute),
                                    Map.of(
                                            "terms",
                                            Map.of(
                                                    "items",
                                                    List.of("id_number"),
                                                    "mode",
                                                    "ONLINE_QUERY",
                                                    "validUntil",
                                                    "2027-06-30")))
                            .problem())
                    .isEqualTo("negotiation/terms-break-rules");
        }
    }
}
