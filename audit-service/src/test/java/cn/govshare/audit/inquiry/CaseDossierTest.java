package cn.govshare.audit.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.audit.Records;
import cn.govshare.kernel.event.AccessRequested;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("Art. 24: the dossier of a case, from the catalog to the last delivery")
class CaseDossierTest {
    private static final Actor AUDITOR = Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR);

    private final Calls calls;
    private final Topics topics;
    private final UUID caseId = UUID.randomUUID();
    private final UUID grant = UUID.randomUUID();
    private final String resource = "3320481001001/" + (caseId.hashCode() & 0xffffff);
    private final List<AuditRecorded> of = new ArrayList<>();

    @Autowired
    CaseDossierTest(Calls calls, Topics topics) {
        this.calls = calls;
        this.topics = topics;
    }

    private Records about() {
        return Records.query().of(resource);
    }

    @BeforeEach
    void aCaseFromBeginningToEnd() {
        of.add(about().action("catalog.resource.publish").left());
        of.add(about().action("approval.access-request.submit")
                .subject(caseId.toString())
                .left());
        of.add(about().action("approval.access-request.consent")
                .subject(caseId.toString())
                .ofCase(caseId)
                .grant(grant)
                .left());
        of.add(about().action("approval.deadline.miss").ofCase(caseId).left());
        of.add(about().grant(grant).rows(2).left());
        of.add(about().grant(grant).denied("use/outside-scope").left());
        of.add(about().action("exchange.download.start").grant(grant).left());
        of.forEach(each -> topics.send(EventTypes.AUDIT_RECORDED, each));
        topics.send(EventTypes.AUDIT_RECORDED, about().left());
        topics.send(
                EventTypes.ACCESS_REQUESTED,
                new AccessRequested(
                        caseId,
                        Actors.HOUSING,
                        Actors.CIVIL_AFFAIRS,
                        new ResourceCode(resource),
                        UsePurpose.WORK_REFERENCE,
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 10, 20),
                        1));
        await().until(() -> entries("").size() == of.size());
        await().until(() ->
                calls.as(AUDITOR).get("/api/v1/audit-cases/" + caseId).text().contains("2026-10-20"));
    }

    private List<String> entries(String more) {
        return calls.as(AUDITOR)
                .get("/api/v1/audit-entries?dossier=" + caseId + more)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").stringValue(""))
                .toList();
    }

    @Test
    void everyRecordOfTheCaseIsInItOnceAndNoOther() {
        assertThat(entries(""))
                .containsExactlyInAnyOrderElementsOf(
                        of.stream().map(each -> each.record().toString()).toList());
        assertThat(entries("&decision=DENIED")).hasSize(1);
        assertThat(entries("&limit=3")).hasSize(3);
    }

    @Test
    void itsStagesStandInTheirOrder() {
        var dossier = calls.as(AUDITOR).get("/api/v1/audit-cases/" + caseId);

        assertThat(dossier.status()).isEqualTo(200);
        assertThat(dossier.json()
                        .path("stages")
                        .valueStream()
                        .map(stage -> stage.path("stage").stringValue()))
                .containsExactly("CATALOG", "REQUEST", "REPLY", "DUTY", "DELIVERY", "USE");
        var use = dossier.json().path("stages").get(5).path("acts").get(0);
        assertThat(use.path("records").asInt()).isEqualTo(2);
        assertThat(use.path("refused").asInt()).isOne();
        assertThat(use.path("rows").asInt()).isEqualTo(2);
        assertThat(dossier.json()
                        .path("facts")
                        .get(0)
                        .path("content")
                        .path("replyDueOn")
                        .stringValue())
                .isEqualTo("2026-10-20");
        assertThat(topics.await(
                        EventTypes.AUDIT_RECORDED,
                        each -> each.action().equals("audit.case.read")
                                && caseId.toString().equals(each.subject())))
                .isNotEmpty();
    }

    @Test
    void anUnknownCaseIsNotFound() {
        assertThat(calls.as(AUDITOR)
                        .get("/api/v1/audit-cases/" + UUID.randomUUID())
                        .problem())
                .isEqualTo("audit/no-such-case");
    }
}
