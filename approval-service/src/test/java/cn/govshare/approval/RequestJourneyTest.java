package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.kernel.event.AccessGranted;
import cn.govshare.kernel.event.AccessRefused;
import cn.govshare.kernel.event.AccessRequested;
import cn.govshare.kernel.event.DepartmentRegistered;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.ResourceWithdrawn;
import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class RequestJourneyTest extends ServiceJourney {
    @Nested
    @DisplayName("Art. 17: a consumer requests a conditional resource")
    class Request {
        @Test
        void purposeItemsAndDueDateAreOnRecord() {
            topics.send(
                    EventTypes.DEPARTMENT_REGISTERED,
                    new DepartmentRegistered(Actors.HOUSING, "溧阳市住房和城乡建设局", DepartmentKind.GOVERNMENT_DEPARTMENT, 1));
            var request = submitted();

            assertThat(request.get("status").stringValue()).isEqualTo("SUBMITTED");
            assertThat(request.get("provider").stringValue()).isEqualTo(Actors.CIVIL_AFFAIRS.value());
            assertThat(request.get("receivedOn").stringValue()).isEqualTo("2026-11-20");
            assertThat(request.get("replyDueOn").stringValue()).isEqualTo("2026-12-04");
            assertThat(request.get("ruleProfile").stringValue()).isEqualTo("liyang-2020-15");
            assertThat(request.get("provisional").booleanValue()).isFalse();
            await().untilAsserted(() -> assertThat(calls.as(CONSUMER)
                            .get(REQUESTS + "/" + id(request))
                            .json()
                            .path("consumerName")
                            .stringValue(""))
                    .isEqualTo("溧阳市住房和城乡建设局"));

            var event = topics.await(
                            EventTypes.ACCESS_REQUESTED,
                            (AccessRequested each) -> each.request().toString().equals(id(request)))
                    .getFirst();
            assertThat(event.replyDueOn()).isEqualTo(LocalDate.of(2026, 12, 4));
            assertThat(event.consumer()).isEqualTo(Actors.HOUSING);
            var record = audited("approval.access-request.submit", id(request));
            assertThat(record.department()).isEqualTo(Actors.HOUSING.value());
            assertThat(record.items()).containsExactly("id_number", "monthly_amount");
            assertThat(record.matter()).isEqualTo("公共租赁住房资格审核");
        }

        @Test
        void theNationalDayHolidayDoesNotCountButMakeUpDaysDo() {
            clock.set(Instant.parse("2026-09-23T16:00:00Z"));

            assertThat(submitted().get("replyDueOn").stringValue()).isEqualTo("2026-10-15");
        }

        @Test
        void aDueDateInAYearThatIsNotPublishedIsProvisional() {
            clock.set(Instant.parse("2026-12-28T02:00:00Z"));

            assertThat(submitted().get("provisional").booleanValue()).isTrue();
        }

        @Test
        void theSameKeyCreatesOnce() {
            var form = form(conditionalResource());
            var key = UUID.randomUUID().toString();

            var first = calls.as(CONSUMER).post(REQUESTS, form, "Idempotency-Key", key);
            var second = calls.as(CONSUMER).post(REQUESTS, form, "Idempotency-Key", key);
            assertThat(first.status()).isEqualTo(201);
            assertThat(second.json()).isEqualTo(first.json());
            assertThat(first.headers().firstValue("Location")).contains(REQUESTS + "/" + id(first.json()));

            form.put("matter", "另一事项");
            assertThat(calls.as(CONSUMER)
                            .post(REQUESTS, form, "Idempotency-Key", key)
                            .status())
                    .isEqualTo(422);
        }

        @Test
        void whatIsNotSharedIsNotRequested() {
            var answer = calls.as(CONSUMER).post(REQUESTS, form(published(SharingType.NOT_SHARED)));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("access-request/breaks-rules");
            assertThat(faultCodes(answer)).containsExactly("negotiate");
            assertThat(answer.json().at("/faults/0/article").stringValue()).isEqualTo("17");
        }

        @Test
        void everyBrokenRuleIsToldAtOnce() {
            var form = form(conditionalResource());
            form.put("purpose", "WORK_REFERENCE");
            form.put("matter", " ");
            form.put("items", List.of("id_number", "salary"));
            form.put("mode", "FRONT_END_MACHINE");
            form.put("validUntil", "2026-11-20");

            assertThat(faultCodes(calls.as(CONSUMER).post(REQUESTS, form)))
                    .containsExactly(
                            "purpose-outside-terms",
                            "matter-missing",
                            "item-unknown",
                            "mode-not-offered",
                            "period-over");
        }

        @Test
        void everyMissingFieldIsToldAtOnce() {
            var answer = calls.as(CONSUMER).post(REQUESTS, Map.of());

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json()
                            .get("faults")
                            .valueStream()
                            .map(each -> each.get("field").stringValue()))
                    .containsExactlyInAnyOrder(
                            "/resource", "/purpose", "/matter", "/legalDuty", "/items", "/mode", "/validUntil");
        }

        @Test
        @DisplayName("Art. 7: a withdrawn entry can't be requested")
        void aWithdrawnEntryIsNotRequested() {
            var code = conditionalResource();
            topics.send(
                    EventTypes.RESOURCE_WITHDRAWN,
                    new ResourceWithdrawn(code, 1, Actors.CIVIL_AFFAIRS, LocalDate.of(2026, 11, 20), "由新资源替代", 4));
            await().until(() -> offers.published(code).isEmpty());

            assertThat(faultCodes(calls.as(CONSUMER).post(REQUESTS, form(code))))
                    .containsExactly("resource-not-published");
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"CATALOGER"},
                mode = EnumSource.Mode.EXCLUDE)
        void onlyAClerkSubmits(Role role) {
            var answer = calls.as(Actors.of(Actors.HOUSING, role)).post(REQUESTS, form(Samples.newCode()));

            assertThat(answer.status()).isEqualTo(403);
        }
    }

    @Nested
    @DisplayName("Art. 17: the provider agrees or does not agree")
    class Reply {
        @Test
        void aConsentIsAGrantOnTheTopic() {
            var request = submitted();
            var reply = reply(APPROVER, id(request), Map.of("decision", "CONSENT"));

            assertThat(reply.json().get("status").stringValue()).isEqualTo("GRANTED");
            assertThat(reply.json().get("late").booleanValue()).isFalse();
            var grant = reply.json().at("/reply/grant").stringValue();
            var event = topics.await(
                            EventTypes.ACCESS_GRANTED,
                            (AccessGranted each) -> each.grant().toString().equals(grant))
                    .getFirst();
            assertThat(event.request()).hasToString(id(request));
            assertThat(event.consumer()).isEqualTo(Actors.HOUSING);
            assertThat(event.items()).containsExactlyInAnyOrder("id_number", "monthly_amount");
            assertThat(event.validFrom()).isEqualTo(LocalDate.of(2026, 11, 20));
            assertThat(event.validUntil()).isEqualTo(LocalDate.of(2027, 11, 19));
            assertThat(audited("approval.access-request.consent", id(request)).grant())
                    .isEqualTo(grant);
            assertThat(calls.as(Actors.of(Actors.HOUSING, Role.BUSINESS_SYSTEM))
                            .get(GRANTS + "/" + grant)
                            .json()
                            .get("status")
                            .stringValue())
                    .isEqualTo("IN_FORCE");
        }

        @Test
        void aConsentToSomeItemsGrantsThoseAlone() {
            var reply = reply(HEAD, id(submitted()), Map.of("decision", "CONSENT", "items", List.of("id_number")));

            var grant = reply.json().at("/reply/grant").stringValue();
            var view = calls.as(CONSUMER).get(GRANTS + "/" + grant).json();
            assertThat(view.get("items").valueStream().map(JsonNode::stringValue))
                    .containsExactly("id_number");
        }

        @Test
        void aConsentGrantsNothingThatWasNotAskedFor() {
            var request = id(submitted());
            var reply = reply(APPROVER, request, Map.of("decision", "CONSENT", "items", List.of("address")));

            assertThat(reply.status()).isEqualTo(422);
            assertThat(faultCodes(reply)).containsExactly("item-not-requested");
            assertThat(calls.as(CONSUMER)
                            .get(REQUESTS + "/" + request)
                            .json()
                            .get("status")
                            .stringValue())
                    .isEqualTo("SUBMITTED");
        }

        @Test
        void aRefusalStatesItsReasons() {
            var request = id(submitted());
            var without = reply(APPROVER, request, Map.of("decision", "REFUSAL"));
            assertThat(without.status()).isEqualTo(422);
            assertThat(without.problem()).isEqualTo("access-request/reasons-missing");

            var refused = reply(
                    APPROVER, request, Map.of("decision", "REFUSAL", "reasons", "申请的事项与职责不符", "basis", "《暂行办法》第十六条"));
            assertThat(refused.json().get("status").stringValue()).isEqualTo("REFUSED");
            var event = topics.await(
                            EventTypes.ACCESS_REFUSED,
                            (AccessRefused each) -> each.request().toString().equals(request))
                    .getFirst();
            assertThat(event.reasons()).isEqualTo("申请的事项与职责不符");
            audited("approval.access-request.refuse", request);
        }

        @Test
        void aReplyThatContradictsItselfIsRefused() {
            var request = id(submitted());

            assertThat(reply(APPROVER, request, Map.of("decision", "CONSENT", "reasons", "不同意"))
                            .status())
                    .isEqualTo(400);
            assertThat(reply(APPROVER, request, Map.of("decision", "REFUSAL", "reasons", "无", "items", List.of()))
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void aRequestIsRepliedToOnce() {
            var request = id(submitted());
            reply(APPROVER, request, Map.of("decision", "CONSENT"));

            var again = reply(HEAD, request, Map.of("decision", "REFUSAL", "reasons", "改变主意", "basis", "《暂行办法》第十六条"));
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.problem()).isEqualTo("access-request/not-open-for-reply");
        }

        @Test
        void ofTwoRepliesAtOnceOneCounts() throws Exception {
            var request = id(submitted());
            Callable<Answer> consent = () -> reply(APPROVER, request, Map.of("decision", "CONSENT"));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var statuses = threads.invokeAll(List.of(consent, consent, consent, consent)).stream()
                        .map(each -> each.resultNow().status())
                        .toList();
                assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
            }
        }

        @Test
        void onlyTheProvidersOwnApproverReplies() {
            var request = id(submitted());
            var consent = Map.<String, Object>of("decision", "CONSENT");

            assertThat(reply(Actors.of(Actors.HOUSING, Role.APPROVER), request, consent)
                            .problem())
                    .isEqualTo("security/foreign-department");
            assertThat(reply(FOREIGN_HEAD, request, consent).status()).isEqualTo(404);
            assertThat(reply(Actors.of(Actors.CIVIL_AFFAIRS, Role.CATALOGER), request, consent)
                            .status())
                    .isEqualTo(403);
            assertThat(reply(BUREAU, request, consent).status()).isEqualTo(403);
        }

        @Test
        void theConsumerWithdrawsBeforeTheReply() {
            var request = id(submitted());
            var path = "%s/%s/withdrawal".formatted(REQUESTS, request);
            assertThat(calls.as(Actors.of(Actors.CIVIL_AFFAIRS, Role.CATALOGER))
                            .post(path)
                            .status())
                    .isEqualTo(403);
            assertThat(calls.as(FOREIGN_CLERK).post(path).status()).isEqualTo(404);

            assertThat(calls.as(CONSUMER).post(path).json().get("status").stringValue())
                    .isEqualTo("WITHDRAWN");
            assertThat(calls.as(CONSUMER).post(path).status()).isEqualTo(409);
            assertThat(reply(APPROVER, request, Map.of("decision", "CONSENT")).status())
                    .isEqualTo(409);
            audited("approval.access-request.withdraw", request);
        }
    }
}
