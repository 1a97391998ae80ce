package cn.govshare.catalog;

import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.RESOURCES;
import static cn.govshare.catalog.CatalogSteps.conditionalForm;
import static cn.govshare.catalog.CatalogSteps.ok;
import static cn.govshare.catalog.CatalogSteps.path;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.SettledTrail;
import cn.govshare.testkit.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@DisplayName("Art. 7, 8: an entry comes into force, and everybody is told")
class PublicationTest {
    private final Calls calls;
    private final Topics topics;
    private final SettledTrail trail;
    private final JdbcClient jdbc;
    private final CatalogSteps steps;

    @Autowired
    PublicationTest(Calls calls, Topics topics, SettledTrail trail, JdbcClient jdbc) {
        this.calls = calls;
        this.topics = topics;
        this.trail = trail;
        this.jdbc = jdbc;
        this.steps = new CatalogSteps(calls);
    }

    private List<AuditRecorded> records(ResourceCode code) {
        return trail.records(record -> code.value().equals(record.resource()));
    }

    @Test
    void draftGetsItsCodeFromThePlatform() {
        var clerk = steps.clerk();

        var answer = ok(calls.as(clerk).post(RESOURCES, conditionalForm("低保")), 201);

        var code = answer.json().path("code").asString();
        assertThat(code).matches("3320481\\d{3}001/000001");
        assertThat(answer.headers().firstValue("Location")).contains(RESOURCES + "/" + code.replace('/', '-'));
        assertThat(answer.json().path("status").asString()).isEqualTo("DRAFT");
        assertThat(answer.json().path("provider").asString())
                .isEqualTo(clerk.department().value());
        assertThat(answer.json().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void publicationTellsTheOtherServicesTheWholeEntry() {
        var clerk = steps.clerk();

        var code = steps.published(clerk, conditionalForm("低保"));

        var event = topics.await(
                        EventTypes.RESOURCE_PUBLISHED, each -> each.code().equals(code))
                .getFirst();
        assertThat(event.revision()).isEqualTo(1);
        assertThat(event.version()).isEqualTo(3);
        assertThat(event.provider()).isEqualTo(clerk.department());
        assertThat(event.publishedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(event.items()).extracting(PublishedItem::name).containsExactly("id_number", "monthly_amount");
        assertThat(event.items()).extracting(PublishedItem::sharingType).containsOnly(SharingType.CONDITIONAL);
        assertThat(event.terms()).isNotNull();
        var entry = ok(calls.as(Actors.of(Actors.EDUCATION, Role.APPROVER)).get(path(code)), 200)
                .json();
        assertThat(entry.path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(entry.path("publishedOn").asString()).isEqualTo("2026-11-20");
        assertThat(entry.path("items").path(0).path("check").asString()).isEqualTo("GB11643");
    }

    @Test
    @DisplayName("Art. 24: every change leaves exactly one record")
    void everyChangeLeavesExactlyOneRecord() {
        var clerk = steps.clerk();
        var code = steps.submitted(clerk, conditionalForm("低保"));
        ok(calls.as(OPERATOR).post(path(code) + "/return", Map.of("reasons", "摘要不清楚")), 200);
        var form = conditionalForm("低保");
        form.put("version", 3);
        ok(calls.as(clerk).put(path(code), form), 200);
        ok(calls.as(clerk).post(path(code) + "/submission"), 200);
        ok(calls.as(OPERATOR).post(path(code) + "/publication"), 200);
        ok(calls.as(clerk).post(path(code) + "/withdrawal", Map.of("reason", "由新资源替代")), 200);

        assertThat(records(code))
                .allMatch(each -> each.decision() == Decision.DONE)
                .extracting(AuditRecorded::action)
                .containsExactlyInAnyOrder(
                        "catalog.resource.compile",
                        "catalog.resource.submit",
                        "catalog.resource.return",
                        "catalog.resource.edit",
                        "catalog.resource.submit",
                        "catalog.resource.publish",
                        "catalog.resource.withdraw");
    }

    @Test
    void withdrawalTellsTheOtherServices() {
        var clerk = steps.clerk();
        var code = steps.published(clerk, conditionalForm("低保"));

        ok(calls.as(clerk).post(path(code) + "/withdrawal", Map.of("reason", "由新资源替代")), 200);

        var event = topics.await(
                        EventTypes.RESOURCE_WITHDRAWN, each -> each.code().equals(code))
                .getFirst();
        assertThat(event.version()).isEqualTo(4);
        assertThat(event.revision()).isEqualTo(1);
        assertThat(event.reason()).isEqualTo("由新资源替代");
        var entry = ok(calls.as(Actors.of(Actors.EDUCATION, Role.APPROVER)).get(path(code)), 200)
                .json();
        assertThat(entry.path("status").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void bureauMayWithdrawAnEntryOfAnyDepartment() {
        var code = steps.published(steps.clerk(), conditionalForm("低保"));

        ok(calls.as(OPERATOR).post(path(code) + "/withdrawal", Map.of("reason", "目录清理")), 200);
    }

    @Test
    @DisplayName("Art. 8(2): the bureau returns with reasons, the clerk mends and submits again")
    void returnedEntryIsMendedAndSubmittedAgain() {
        var clerk = steps.clerk();
        var code = steps.submitted(clerk, conditionalForm("低保"));

        var returned = ok(calls.as(OPERATOR).post(path(code) + "/return", Map.of("reasons", "摘要不清楚")), 200)
                .json();

        assertThat(returned.path("status").asString()).isEqualTo("RETURNED");
        assertThat(returned.path("reasons").asString()).isEqualTo("摘要不清楚");
        var form = conditionalForm("低保");
        form.put("summary", "在保家庭和人员、补助金额");
        form.put("version", returned.path("version").asInt());
        ok(calls.as(clerk).put(path(code), form), 200);
        var again = ok(calls.as(clerk).post(path(code) + "/submission"), 200).json();
        assertThat(again.path("summary").asString()).isEqualTo("在保家庭和人员、补助金额");
        assertThat(again.path("reasons").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("Art. 8: revision, event and record come into being together or not at all")
    void publicationThatFailsLeavesNothingBehind() {
        var clerk = steps.clerk();
        var code = steps.submitted(clerk, conditionalForm("低保"));
        jdbc.sql("""
                INSERT INTO catalog_entry (code, revision, provider, description, published_on, published_by)
                SELECT code, 1, provider, description, date '2026-01-01', 'nobody'
                FROM information_resource WHERE code = :code""").param("code", code.value()).update();

        ok(calls.as(OPERATOR).post(path(code) + "/publication"), 500);

        assertThat(ok(calls.as(clerk).get(path(code)), 200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("SUBMITTED");
        var other = steps.published(clerk, conditionalForm("另一资源"));
        topics.await(EventTypes.RESOURCE_PUBLISHED, each -> each.code().equals(other));
        assertThat(topics.all(EventTypes.RESOURCE_PUBLISHED))
                .noneMatch(each -> each.code().equals(code));
        assertThat(records(code)).extracting(AuditRecorded::action).doesNotContain("catalog.resource.publish");
    }

    @Test
    void draftCannotBePublished() {
        var code = steps.drafted(steps.clerk(), conditionalForm("低保"));

        var answer = calls.as(OPERATOR).post(path(code) + "/publication");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("resource/not-in-this-state");
    }
}
