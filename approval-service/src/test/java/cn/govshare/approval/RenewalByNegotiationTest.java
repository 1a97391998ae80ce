package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.GrantOrigin;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Art. 17: what is not shared was agreed on or ordered, and so is its renewal")
class RenewalByNegotiationTest extends RequestCase {
    private static final String NEGOTIATIONS = "/api/v1/negotiations";
    private static final Actor LEADING_GROUP = Actors.of(Actors.LEADING_GROUP, Role.LEADING_GROUP);
    private static final String LATER = "2028-06-30";

    private static Map<String, Object> terms(String until, String... items) {
        return Map.of("items", List.of(items), "mode", "ONLINE_QUERY", "validUntil", until);
    }

    private static Map<String, Object> renewal(String grant, String until) {
        return Map.of("renewal", Map.of("grant", grant, "validUntil", until, "legalDuty", "年度复核仍需核对"));
    }

    private String opened(Map<String, Object> form) {
        return id(ok(calls.as(CONSUMER).post(NEGOTIATIONS, form)).json());
    }

    private JsonNode ordered(String negotiation, Map<String, Object> terms) {
        var path = NEGOTIATIONS + "/" + negotiation;
        ok(calls.as(CONSUMER).post(path + "/referral", Map.of("reasons", "未能协商一致")));
        return ok(calls.as(LEADING_GROUP)
                        .post(path + "/order", Map.of("decision", "SHARE", "terms", terms, "reasons", "确系履行职责所必需")))
                .json();
    }

    private JsonNode agreed(String negotiation, Map<String, Object> terms) {
        var path = NEGOTIATIONS + "/" + negotiation;
        var proposal = id(ok(calls.as(APPROVER).post(path + "/proposals", Map.of("terms", terms)))
                .json());
        return ok(calls.as(CONSUMER).post("%s/proposals/%s/acceptance".formatted(path, proposal)))
                .json();
    }

    private static String grantOf(JsonNode ended) {
        return ended.at("/ending/grant").stringValue();
    }

    /// A grant by order for an entry that is not shared, until the end of June 2027.
    private String grantByOrder(ResourceCode code) {
        var need = Map.of(
                "resource", code.inPath(),
                "purpose", "BUSINESS_COLLABORATION",
                "matter", "公共租赁住房资格审核",
                "legalDuty", "《公共租赁住房管理办法》第八条",
                "terms", terms("2027-06-30", "id_number", "monthly_amount"));
        return grantOf(ordered(opened(Map.of("need", need)), terms("2027-06-30", "id_number", "monthly_amount")));
    }

    @Test
    void aRequestIsTurnedAwayWithWordsAndTheAgreementLetsTheSameGrantGoOn() {
        var grant = grantByOrder(published(SharingType.NOT_SHARED));
        var asked = calls.as(CONSUMER)
                .post(REQUESTS + "/renewals", Map.of("grant", grant, "validUntil", LATER, "legalDuty", "年度复核仍需核对"));
        assertThat(asked.problem()).isEqualTo("access-request/renewal-is-negotiated");
        assertThat(asked.text()).contains("POST /api/v1/negotiations");

        var negotiation = opened(renewal(grant, LATER));
        var agreed = agreed(negotiation, terms(LATER, "id_number"));

        assertThat(agreed.get("renews").stringValue()).isEqualTo(grant);
        assertThat(grantOf(agreed)).isEqualTo(grant);
        var event = topics.await(
                        EventTypes.GRANT_RENEWED,
                        each -> each.granted().grant().toString().equals(grant))
                .getFirst();
        assertThat(event.granted().validUntil()).isEqualTo(LocalDate.parse(LATER));
        assertThat(event.granted().items()).containsExactly("id_number");
        assertThat(event.granted().restsOn()).isEqualTo(GrantOrigin.ORDER);
        assertThat(told("GRANT_RENEWED", grant)).isEqualTo(1);
        assertThat(ok(calls.as(CONSUMER).get("%s/%s/dispute-record".formatted(NEGOTIATIONS, negotiation)))
                        .text())
                .contains("请求续期的授权", grant);
    }

    @Test
    void failingAnAgreementTheLeadingGroupsOrderLetsItGoOn() {
        var grant = grantByOrder(published(SharingType.NOT_SHARED));

        var decided = ordered(opened(renewal(grant, LATER)), terms("2027-12-31", "id_number", "monthly_amount"));

        assertThat(grantOf(decided)).isEqualTo(grant);
        assertThat(grant(grant).get("validUntil").stringValue()).isEqualTo("2027-12-31");
    }

    @Test
    void whatOpensMoreOrComesTooLateIsANewGrant() {
        var code = published(SharingType.NOT_SHARED);
        var grant = grantByOrder(code);
        var wider = grantOf(agreed(opened(renewal(grant, LATER)), terms(LATER, "id_number", "town")));
        assertThat(wider).isNotEqualTo(grant);
        assertThat(grant(wider).get("origin").stringValue()).isEqualTo("NEGOTIATION");

        var negotiation = opened(renewal(grant, LATER));
        clock.set(Instant.parse("2027-07-01T02:00:00Z"));
        var anew = grantOf(agreed(negotiation, terms(LATER, "id_number")));
        assertThat(anew).isNotIn(grant, wider);
        assertThat(grant(anew).get("validFrom").stringValue()).isEqualTo("2027-07-01");
    }

    @Test
    void whatIsSharedIsNotNegotiatedAndOnlyTheConsumerAsks() {
        var conditional = granted();
        assertThat(calls.as(CONSUMER)
                        .post(NEGOTIATIONS, renewal(conditional, LATER))
                        .problem())
                .isEqualTo("negotiation/not-disputable");

        var grant = grantByOrder(published(SharingType.NOT_SHARED));
        assertThat(calls.as(CLERK).post(NEGOTIATIONS, renewal(grant, LATER)).status())
                .isEqualTo(403);
        assertThat(calls.as(FOREIGN).post(NEGOTIATIONS, renewal(grant, LATER)).status())
                .isEqualTo(404);
        assertThat(calls.as(CONSUMER)
                        .post(NEGOTIATIONS, renewal(grant, "2027-01-31"))
                        .problem())
                .isEqualTo("access-grant/not-longer");
        assertThat(calls.as(CONSUMER)
                        .post(NEGOTIATIONS, Map.of("request", grant, "renewal", renewal(grant, LATER)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("Art. 17: a refused renewal goes on as a dispute about the same grant")
    void aRefusedRenewalIsDisputedForTheSameGrant() {
        var grant = granted();
        var asked = id(ok(calls.as(CONSUMER)
                        .post(
                                REQUESTS + "/renewals",
                                Map.of("grant", grant, "validUntil", "2028-11-19", "legalDuty", "业务持续办理")))
                .json());
        ok(act(APPROVER, asked, "reply", Map.of("decision", "REFUSAL", "reasons", "须重新论证", "basis", "第十六条")));

        var agreed = agreed(opened(Map.of("request", asked)), terms("2028-11-19", "id_number", "monthly_amount"));

        assertThat(grantOf(agreed)).isEqualTo(grant);
        assertThat(grant(grant).get("validUntil").stringValue()).isEqualTo("2028-11-19");
    }
}
