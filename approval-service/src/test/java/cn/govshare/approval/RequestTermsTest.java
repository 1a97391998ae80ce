package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.SharingType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RequestTermsTest extends RequestCase {
    @Nested
    @DisplayName("Art. 17, 18: a request says which rows, how much and how often, and the grant keeps to it")
    class Limits {
        @Test
        void theReplyNarrowsRowsQuotaAndPeriodAndSetsConditions() {
            var form = form(published(SharingType.CONDITIONAL));
            form.put("rows", List.of(row("town", "IN", "320481101", "320481102")));
            form.put("rowsPerDay", 500);
            form.put("frequency", "DAILY");
            form.put("validFrom", "2026-12-01");
            var request = id(submitted(form));
            assertThat(request(request).at("/rows/0/values/1").stringValue()).isEqualTo("320481102");

            var reply = ok(act(
                    APPROVER,
                    request,
                    "reply",
                    Map.of(
                            "decision",
                            "CONSENT",
                            "items",
                            List.of("monthly_amount"),
                            "rows",
                            List.of(row("monthly_amount", "BETWEEN", "0", "800")),
                            "rowsPerDay",
                            100,
                            "conditions",
                            "仅供窗口受理人员查询,不得留存。",
                            "validUntil",
                            "2027-05-31")));
            var event = topics.await(
                            EventTypes.ACCESS_GRANTED,
                            each -> each.request().toString().equals(request))
                    .getFirst();

            assertThat(reply.json().at("/reply/conditions").stringValue()).contains("不得留存");
            assertThat(reply.json().at("/reply/rows").size()).isEqualTo(2);
            assertThat(reply.json().at("/reply/quota/rowsPerDay").longValue()).isEqualTo(100);
            assertThat(reply.json().at("/reply/validUntil").stringValue()).isEqualTo("2027-05-31");
            var letter = ok(calls.as(CONSUMER).get("%s/%s/reply-letter".formatted(REQUESTS, request)));
            assertThat(letter.text())
                    .contains("乡镇 属于 320481101、320481102；月保障金额 介于 0 至 800", "每日不超过 100 条", "至 2027年5月31日")
                    .contains("《溧阳市政务信息资源共享管理暂行办法(溧政办发〔2020〕15号)》第十七条")
                    .doesNotContain("monthly_amount");
            assertThat(event.items()).containsExactly("monthly_amount");
            assertThat(event.rowConditions()).hasSize(2);
            assertThat(event.dailyQuota().rowsPerDay()).isEqualTo(100);
            assertThat(event.validFrom()).isEqualTo(LocalDate.of(2026, 12, 1));
            assertThat(event.validUntil()).isEqualTo(LocalDate.of(2027, 5, 31));
            assertThat(event.conditions()).contains("不得留存");
        }

        @Test
        void aConditionThatNamesAPersonIsRefusedAndSoIsAMalformedOne() {
            var form = form(published(SharingType.CONDITIONAL));
            form.put("rows", List.of(row("id_number", "EQ", "320481199001011234")));
            var person = calls.as(CONSUMER).post(REQUESTS, form);
            assertThat(person.status()).isEqualTo(422);
            assertThat(codes(person.json().get("faults"))).containsExactly("row-names-person");

            form.put("rows", List.of(row("town", "BETWEEN", "1")));
            assertThat(calls.as(CONSUMER).post(REQUESTS, form).status()).isEqualTo(400);
        }

        @Test
        void aReplyNeverWidensTheRequest() {
            var form = form(published(SharingType.CONDITIONAL));
            form.put("rowsPerDay", 100);
            var answer = act(
                    APPROVER,
                    id(submitted(form)),
                    "reply",
                    Map.of("decision", "CONSENT", "rowsPerDay", 101, "validUntil", "2028-01-01"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(codes(answer.json().get("faults")))
                    .containsExactly("quota-not-requested", "period-not-requested");
        }
    }

    @Nested
    @DisplayName("Art. 17: what is shared without condition is granted at once for the declared purpose")
    class Unconditional {
        @Test
        void theGrantRestsOnTheEntryAndTheProviderIsTold() {
            var request = submitted(form(published(SharingType.UNCONDITIONAL)));

            assertThat(request.get("status").stringValue()).isEqualTo("GRANTED");
            assertThat(request.at("/reply/repliedBy").stringValue()).isEqualTo("platform");
            var grant = grant(request.at("/reply/grant").stringValue());
            assertThat(grant.get("origin").stringValue()).isEqualTo("UNCONDITIONAL");
            assertThat(told("OBTAINED_UNCONDITIONALLY", id(request))).isEqualTo(1);
            assertThat(act(APPROVER, id(request), "reply", Map.of("decision", "CONSENT"))
                            .status())
                    .isEqualTo(409);
            assertThat(calls.as(CONSUMER)
                            .post("%s/%s/withdrawal".formatted(REQUESTS, id(request)))
                            .status())
                    .isEqualTo(409);
        }
    }

    @Nested
    @DisplayName("Art. 4, 17: a check before sending tells broken rules and advice and keeps nothing")
    class Check {
        private JsonNode check(Map<String, Object> form) {
            return ok(calls.as(CONSUMER).post(REQUESTS + "/check", form)).json();
        }

        @Test
        void adviceForbidsNothing() {
            var form = form(published(SharingType.CONDITIONAL));
            form.put("items", List.of("id_number", "monthly_amount", "town"));
            form.put("mode", "BATCH_DOWNLOAD");
            var checked = check(form);

            assertThat(checked.get("admissible").booleanValue()).isTrue();
            assertThat(codes(checked.get("advice")))
                    .containsExactly("all-items-asked", "all-rows-asked", "query-would-do", "no-quota");
            assertThat(check(form(published(SharingType.UNCONDITIONAL)))
                            .get("advice")
                            .toString())
                    .contains("obtain-directly");
        }

        @Test
        void whatIsGrantedAskedOrRefusedAlreadyIsTold() {
            var form = form(published(SharingType.CONDITIONAL));
            var first = id(submitted(form));
            assertThat(codes(check(form).get("advice"))).contains("asked-already");

            ok(act(APPROVER, first, "reply", Map.of("decision", "REFUSAL", "reasons", "与职责不符", "basis", "《暂行办法》第十六条")));
            assertThat(codes(check(form).get("advice")))
                    .contains("refused-before")
                    .doesNotContain("asked-already");

            granted(form);
            assertThat(codes(check(form).get("advice")))
                    .contains("granted-already")
                    .doesNotContain("refused-before");
        }

        @Test
        void brokenRulesAreToldWithoutAnError() {
            var form = form(published(SharingType.CONDITIONAL));
            form.put("purpose", "WORK_REFERENCE");
            var checked = check(form);

            assertThat(checked.get("admissible").booleanValue()).isFalse();
            assertThat(codes(checked.get("faults"))).containsExactly("purpose-outside-terms");
        }
    }
}
