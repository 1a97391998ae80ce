package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.grant.app.WarnOfGrants;
import cn.govshare.approval.offer.Departments;
import cn.govshare.approval.offer.ItemTraits;
import cn.govshare.approval.offer.Offer;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What the tests of requests and grants have in common: the housing department asks, civil affairs answers.
abstract class RequestCase extends ApprovalCase {
    static final Actor CONSUMERS_HEAD = Actors.of(Actors.HOUSING, Role.DEPARTMENT_HEAD);
    static final Actor CLERK = Actors.of(Actors.CIVIL_AFFAIRS, Role.CATALOGER);
    static final Actor FOREIGN = Actors.of(Actors.EDUCATION, Role.CATALOGER, Role.APPROVER);

    @Autowired
    Departments departments;

    @Autowired
    WarnOfGrants warnOfGrants;

    ResourceCode published(SharingType type) {
        var code = Samples.newCode();
        var item = type == SharingType.UNCONDITIONAL ? type : SharingType.CONDITIONAL;
        var offer = new Offer(
                code,
                1,
                "最低生活保障对象信息",
                Actors.CIVIL_AFFAIRS,
                type,
                Set.of(UsePurpose.BUSINESS_COLLABORATION),
                Set.of(ProvisionMode.ONLINE_QUERY, ProvisionMode.BATCH_DOWNLOAD, ProvisionMode.FRONT_END_MACHINE),
                Map.of("id_number", item, "monthly_amount", item, "town", item),
                Map.of(
                        "id_number", new ItemTraits(ItemType.STRING, true),
                        "monthly_amount", new ItemTraits(ItemType.MONEY, false),
                        "town", new ItemTraits(ItemType.STRING, false)),
                Map.of("id_number", "公民身份号码", "monthly_amount", "月保障金额", "town", "乡镇"));
        inTransaction(_ -> offers.publish(offer, 3));
        return code;
    }

    static Map<String, Object> row(String item, String comparison, String... values) {
        return Map.of("item", item, "comparison", comparison, "values", List.of(values));
    }

    static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer;
    }

    JsonNode submitted(Map<String, Object> form) {
        return ok(calls.as(CONSUMER).post(REQUESTS, form)).json();
    }

    String submitted() {
        return id(submitted(form(published(SharingType.CONDITIONAL))));
    }

    Answer act(Actor actor, String request, String act, Map<String, Object> body) {
        return calls.as(actor).post("%s/%s/%s".formatted(REQUESTS, request, act), body);
    }

    Answer onGrant(Actor actor, String grant, String act, Map<String, Object> body) {
        return calls.as(actor).post("%s/%s/%s".formatted(GRANTS, grant, act), body);
    }

    JsonNode request(String id) {
        return ok(calls.as(CONSUMER).get(REQUESTS + "/" + id)).json();
    }

    JsonNode grant(String id) {
        return ok(calls.as(CONSUMER).get(GRANTS + "/" + id)).json();
    }

    String granted(Map<String, Object> form) {
        var reply = ok(act(APPROVER, id(submitted(form)), "reply", Map.of("decision", "CONSENT")));
        return reply.json().at("/reply/grant").stringValue();
    }

    String granted() {
        return granted(form(published(SharingType.CONDITIONAL)));
    }

    static List<String> codes(JsonNode list) {
        return list.valueStream().map(each -> each.get("code").stringValue()).toList();
    }

    long told(String kind, String caseId) {
        return jdbc.sql("SELECT count(*) FROM notice WHERE kind = :kind AND case_id = :case")
                .param("kind", kind)
                .param("case", UUID.fromString(caseId))
                .query(Long.class)
                .single();
    }
}
