package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.app.SweepDeadlines;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.event.PublishedTerms;
import cn.govshare.kernel.event.ReplyDeadlineMissed;
import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What the journeys through the approval service have in common.
abstract class ServiceJourney extends ApprovalCase {
    static final Actor FOREIGN_CLERK = Actors.of(Actors.EDUCATION, Role.CATALOGER);
    static final Actor FOREIGN_HEAD = Actors.of(Actors.EDUCATION, Role.DEPARTMENT_HEAD, Role.APPROVER);
    static final Actor LEADING_GROUP = Actors.of(Actors.LEADING_GROUP, Role.LEADING_GROUP);

    @Autowired
    SweepDeadlines sweepDeadlines;

    @Autowired
    Deadlines deadlines;

    ResourceCode published(SharingType type) {
        var code = new ResourceCode(
                "3320481002001/%06d".formatted(Samples.newCode().hashCode() & 0xFFFFF));
        publish(code, type, 1, 3);
        return code;
    }

    ResourceCode conditionalResource() {
        return published(SharingType.CONDITIONAL);
    }

    void publish(ResourceCode code, SharingType type, int revision, long version) {
        topics.send(EventTypes.RESOURCE_PUBLISHED, entry(code, type, revision, version));
        await().until(() -> offers.published(code)
                .filter(each -> each.revision() == revision)
                .isPresent());
    }

    static ResourcePublished entry(ResourceCode code, SharingType type, int revision, long version) {
        var terms = new PublishedTerms("用于住房保障资格审核", "承担相应职责的部门", Set.of(UsePurpose.BUSINESS_COLLABORATION));
        return new ResourcePublished(
                code,
                revision,
                "最低生活保障对象信息",
                "在保人员的基本情况",
                Actors.CIVIL_AFFAIRS,
                ResourceKind.DEPARTMENTAL,
                null,
                type,
                type == SharingType.CONDITIONAL ? terms : null,
                Set.of(ProvisionMode.ONLINE_QUERY, ProvisionMode.BATCH_DOWNLOAD),
                UpdateCycle.MONTHLY,
                List.of(item("id_number", true), item("monthly_amount", false), item("address", false)),
                LocalDate.of(2026, 11, 20),
                version);
    }

    static PublishedItem item(String name, boolean key) {
        return new PublishedItem(
                name, name, ItemType.STRING, 60, null, key, true, key, null, null, SharingType.CONDITIONAL);
    }

    JsonNode submitted() {
        var answer = calls.as(CONSUMER).post(REQUESTS, form(conditionalResource()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    Answer reply(Actor actor, String request, Map<String, Object> reply) {
        return calls.as(actor).post("%s/%s/reply".formatted(REQUESTS, request), reply);
    }

    String granted() {
        var answer = reply(APPROVER, id(submitted()), Map.of("decision", "CONSENT"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().at("/reply/grant").stringValue();
    }

    List<String> faultCodes(Answer answer) {
        return answer.json()
                .get("faults")
                .valueStream()
                .map(each -> each.get("code").stringValue())
                .toList();
    }

    List<ReplyDeadlineMissed> missed(String request) {
        untilAllIsSent();
        return topics.all(EventTypes.REPLY_DEADLINE_MISSED).stream()
                .filter(event -> event.request().toString().equals(request))
                .toList();
    }

    AuditRecorded audited(String action, String subject) {
        var records = topics.await(
                EventTypes.AUDIT_RECORDED, each -> each.action().equals(action) && subject.equals(each.subject()));
        untilAllIsSent();
        assertThat(topics.all(EventTypes.AUDIT_RECORDED))
                .filteredOn(each -> each.action().equals(action) && subject.equals(each.subject()))
                .hasSize(1);
        return records.getFirst();
    }

    void untilAllIsSent() {
        await().until(() ->
                jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single() == 0);
    }

    static Stream<Actor> thoseWhoSeeARequest() {
        return Stream.of(CONSUMER, APPROVER, HEAD, BUREAU, LEADING_GROUP);
    }
}
