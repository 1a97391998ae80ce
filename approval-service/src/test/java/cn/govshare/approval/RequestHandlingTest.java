package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RequestHandlingTest extends RequestCase {
    @Nested
    @DisplayName("Art. 17: a request is returned for completion once, and the days stand still meanwhile")
    class Completed {
        @Test
        void theDueDateMovesByTheDaysThatWereNotCounted() {
            var form = form(published(SharingType.CONDITIONAL));
            var request = id(submitted(form));
            clock.set(Instant.parse("2026-11-24T02:00:00Z"));
            var returned = ok(act(APPROVER, request, "return", Map.of("reason", "请写明职责依据")));
            assertThat(returned.json().get("status").stringValue()).isEqualTo("RETURNED");
            assertThat(act(APPROVER, request, "reply", Map.of("decision", "CONSENT"))
                            .status())
                    .isEqualTo(409);

            clock.set(Instant.parse("2026-11-30T02:00:00Z"));
            form.put("legalDuty", "《公共租赁住房管理办法》第七条");
            var completed = ok(act(CONSUMER, request, "completion", form)).json();
            assertThat(completed.get("status").stringValue()).isEqualTo("SUBMITTED");
            assertThat(completed.get("legalDuty").stringValue()).contains("第七条");
            assertThat(LocalDate.parse(completed.get("replyDueOn").stringValue()))
                    .isAfter(LocalDate.of(2026, 12, 4));
            assertThat(act(APPROVER, request, "return", Map.of("reason", "再补一次"))
                            .problem())
                    .isEqualTo("access-request/returned-before");
            assertThat(told("REQUEST_RETURNED", request)).isEqualTo(1);
            assertThat(told("REQUEST_COMPLETED", request)).isEqualTo(1);
        }

        @Test
        void onlyTheConsumerCompletesAndOnlyForTheSameResource() {
            var form = form(published(SharingType.CONDITIONAL));
            var request = id(submitted(form));
            assertThat(act(CONSUMER, request, "completion", form).status()).isEqualTo(409);
            ok(act(HEAD, request, "return", Map.of("reason", "请补充")));

            assertThat(act(CLERK, request, "completion", form).status()).isEqualTo(403);
            assertThat(act(FOREIGN, request, "completion", form).status()).isEqualTo(404);
            assertThat(act(CONSUMER, request, "completion", form(published(SharingType.CONDITIONAL)))
                            .status())
                    .isEqualTo(422);
            assertThat(calls.as(CONSUMER)
                            .post("%s/%s/withdrawal".formatted(REQUESTS, request))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Nested
    @DisplayName("Art. 17, 25: four eyes where the department wants them, and nobody decides his own")
    class TwoPeople {
        private void fourEyes(boolean wanted) {
            ok(calls.as(HEAD).put("/api/v1/reply-rules/mine", Map.of("fourEyes", wanted)));
        }

        @AfterEach
        void onePersonAgain() {
            fourEyes(false);
        }

        @Test
        void oneProposesAndAnotherDecides() {
            fourEyes(true);
            var request = submitted();
            assertThat(act(APPROVER, request, "reply", Map.of("decision", "CONSENT"))
                            .problem())
                    .isEqualTo("access-request/four-eyes");
            assertThat(act(APPROVER, request, "proposal/adoption", Map.of()).status())
                    .isEqualTo(409);

            ok(act(CLERK, request, "proposal", Map.of("decision", "CONSENT", "items", List.of("id_number"))));
            assertThat(request(request).has("proposal")).isFalse();
            assertThat(calls.as(HEAD)
                            .get(REQUESTS + "/" + request)
                            .json()
                            .at("/proposal/proposedBy")
                            .stringValue())
                    .isEqualTo(CLERK.name());
            var adopted = ok(act(HEAD, request, "proposal/adoption", Map.of())).json();
            assertThat(adopted.at("/reply/items/0").stringValue()).isEqualTo("id_number");
            assertThat(told("REPLY_PROPOSED", request)).isEqualTo(1);
        }

        @Test
        void nobodyAdoptsHisOwnProposal() {
            var request = submitted();
            ok(act(APPROVER, request, "proposal", Map.of("decision", "CONSENT")));

            assertThat(act(APPROVER, request, "proposal/adoption", Map.of()).problem())
                    .isEqualTo("access-request/own-request");
            ok(act(HEAD, request, "proposal/rejection", Map.of("reason", "先核实用途")));
            assertThat(act(HEAD, request, "proposal/adoption", Map.of()).problem())
                    .isEqualTo("access-request/nothing-proposed");
            assertThat(ok(calls.as(HEAD).get("%s/%s/history".formatted(REQUESTS, request)))
                            .text())
                    .contains("REPLY_PROPOSED", "REPLY_NOT_ADOPTED");
            assertThat(ok(calls.as(CONSUMER).get("%s/%s/history".formatted(REQUESTS, request)))
                            .text())
                    .contains("REQUEST_SUBMITTED")
                    .doesNotContain("REPLY_PROPOSED");
        }

        @Test
        void onlyTheHeadSaysSo() {
            assertThat(calls.as(APPROVER)
                            .put("/api/v1/reply-rules/mine", Map.of("fourEyes", true))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Nested
    @DisplayName("Art. 17, 27: one department files for others, and many requests at once")
    class Filed {
        private static final DepartmentCode TOWN = Actors.department(611);
        private static final Actor TOWNS_HEAD = Actors.of(TOWN, Role.DEPARTMENT_HEAD);

        private Map<String, Object> forTown(ResourceCode resource) {
            var form = form(resource);
            form.put("onBehalfOf", TOWN.value());
            return form;
        }

        private String delegated() {
            inTransaction(_ -> departments.register(Actors.HOUSING, "溧阳市住房和城乡建设局", 1));
            return id(ok(calls.as(TOWNS_HEAD)
                            .post(
                                    "/api/v1/request-delegations",
                                    Map.of("delegate", Actors.HOUSING.value(), "validUntil", "2027-12-31")))
                    .json());
        }

        @Test
        void aDelegateFilesAndThePrincipalIsTheConsumer() {
            var resource = published(SharingType.CONDITIONAL);
            var before = calls.as(CONSUMER).post(REQUESTS, forTown(resource));
            assertThat(before.problem()).isEqualTo("access-request/not-delegated");

            var delegation = delegated();
            var request = submitted(forTown(resource));
            assertThat(request.get("consumer").stringValue()).isEqualTo(TOWN.value());
            assertThat(request.get("filedBy").stringValue()).isEqualTo(Actors.HOUSING.value());
            assertThat(calls.as(CONSUMER).get(REQUESTS + "?limit=200").text()).contains(id(request));

            ok(calls.as(TOWNS_HEAD).post("/api/v1/request-delegations/%s/end".formatted(delegation)));
            assertThat(calls.as(CONSUMER).post(REQUESTS, forTown(resource)).status())
                    .isEqualTo(403);
        }

        @Test
        void aBundleIsTakenWhollyOrNotAtAll() {
            delegated();
            var one = published(SharingType.CONDITIONAL);
            var other = published(SharingType.CONDITIONAL);
            var broken = form(other);
            broken.put("purpose", "WORK_REFERENCE");

            var refused =
                    calls.as(CONSUMER).post(REQUESTS + "/bundles", Map.of("requests", List.of(form(one), broken)));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/faults/0/field").stringValue()).isEqualTo("/requests/1/purpose");
            assertThat(calls.as(CONSUMER).get(REQUESTS + "?limit=200").text()).doesNotContain(one.value());

            var taken = ok(calls.as(CONSUMER)
                    .post(REQUESTS + "/bundles", Map.of("requests", List.of(form(one), forTown(one), form(other)))));
            assertThat(taken.json().get("requests").size()).isEqualTo(3);
        }

        @Test
        @DisplayName("Art. 17: one form serves for many resources and for many towns")
        void oneFormForManyResourcesAndTowns() {
            delegated();
            var one = published(SharingType.CONDITIONAL);
            var other = published(SharingType.CONDITIONAL);
            var common = form(one);
            common.remove("resource");
            var bundle = Map.of(
                    "common", common,
                    "requests",
                            List.of(
                                    Map.of("resource", one.inPath()),
                                    Map.of("resource", other.inPath(), "items", List.of("town"))),
                    "onBehalfOf", List.of(Actors.HOUSING.value(), TOWN.value()));

            var taken =
                    ok(calls.as(CONSUMER).post(REQUESTS + "/bundles", bundle)).json();

            assertThat(taken.get("requests")
                            .valueStream()
                            .map(each -> "%s %s %s"
                                    .formatted(
                                            each.get("consumer").stringValue(),
                                            each.get("resource").stringValue(),
                                            each.get("items").size())))
                    .containsExactly(
                            "%s %s 2".formatted(Actors.HOUSING, one),
                            "%s %s 1".formatted(Actors.HOUSING, other),
                            "%s %s 2".formatted(TOWN, one),
                            "%s %s 1".formatted(TOWN, other));
            assertThat(taken.at("/requests/2/filedBy").stringValue()).isEqualTo(Actors.HOUSING.value());
        }

        @Test
        void whatNeitherTheRequestNorTheCommonFormStatesIsAFault() {
            var common = form(published(SharingType.CONDITIONAL));
            common.remove("purpose");
            var towns = List.of(Actors.HOUSING.value(), TOWN.value());
            var refused = calls.as(CONSUMER).post(REQUESTS + "/bundles", Map.of("common", common, "onBehalfOf", towns));

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json()
                            .get("faults")
                            .valueStream()
                            .map(each -> each.get("field").stringValue()))
                    .containsExactlyInAnyOrder("/requests/0/purpose", "/requests/1/purpose");
            assertThat(calls.as(CONSUMER).post(REQUESTS + "/bundles", Map.of()).status())
                    .isEqualTo(400);
        }
    }

    @Nested
    @DisplayName("Art. 17: drafts, templates and papers")
    class Papers {
        @Test
        void aDraftMayBeIncompleteAndIsTheDepartmentsOwn() {
            var draft = ok(calls.as(CONSUMER)
                            .post(
                                    "/api/v1/access-request-drafts",
                                    Map.of("name", "公租房", "form", Map.of("matter", "公共租赁住房资格审核"))))
                    .json();
            var path = "/api/v1/access-request-drafts/" + id(draft);

            assertThat(draft.at("/form/matter").stringValue()).isEqualTo("公共租赁住房资格审核");
            assertThat(calls.as(FOREIGN).get(path).status()).isEqualTo(404);
            var changed = ok(calls.as(CONSUMER)
                    .put(
                            path,
                            Map.of("name", "公租房模板", "template", true, "form", Map.of("items", List.of("id_number")))));
            assertThat(changed.json().get("version").intValue()).isEqualTo(2);
            assertThat(calls.as(CONSUMER)
                            .get("/api/v1/access-request-drafts?template=true")
                            .text())
                    .contains(id(draft));
            assertThat(calls.as(CONSUMER)
                            .send("DELETE", path, BodyPublishers.noBody())
                            .status())
                    .isEqualTo(204);
            assertThat(calls.as(CONSUMER).get(path).status()).isEqualTo(404);
        }

        private Answer attach(String path, byte[] content) {
            return attach(path, content, UUID.randomUUID().toString());
        }

        private Answer attach(String path, byte[] content, String key) {
            return calls.as(CONSUMER)
                    .send(
                            "POST",
                            path,
                            BodyPublishers.ofByteArray(content),
                            "Content-Type",
                            "application/octet-stream",
                            "Idempotency-Key",
                            key);
        }

        @Test
        void aPaperIsWhatItsNameSaysAndComesBackUnchanged() {
            var request = submitted();
            var path = "%s/%s/attachments".formatted(REQUESTS, request);
            var pdf = "%PDF-1.7 职责依据".getBytes(StandardCharsets.UTF_8);

            var attached = ok(attach(path + "?name=%E4%BE%9D%E6%8D%AE.pdf", pdf));
            assertThat(attached.json().get("mediaType").stringValue()).isEqualTo("application/pdf");
            var key = UUID.randomUUID().toString();
            var once = id(ok(attach(path + "?name=b.pdf", pdf, key)).json());
            assertThat(id(ok(attach(path + "?name=b.pdf", pdf, key)).json())).isEqualTo(once);
            assertThat(ok(calls.as(APPROVER).get(path)).json().size()).isEqualTo(2);
            assertThat(attach(path + "?name=x.png", pdf).problem()).isEqualTo("access-request/unsuitable-attachment");
            assertThat(calls.as(FOREIGN).get(path).status()).isEqualTo(404);
            var back = ok(calls.as(APPROVER).get(path + "/" + id(attached.json())));
            assertThat(back.text()).isEqualTo("%PDF-1.7 职责依据");
            assertThat(back.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment");
        }
    }
}
