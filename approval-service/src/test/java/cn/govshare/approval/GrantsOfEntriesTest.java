package cn.govshare.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.approval.accessrequest.AccessRequests;
import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.grant.AccessGrants;
import cn.govshare.approval.grant.GrantStatus;
import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.PublishedChange;
import cn.govshare.kernel.event.PublishedChange.ChangedItem;
import cn.govshare.kernel.event.PublishedChange.ItemChange;
import cn.govshare.kernel.event.ResourceSuspended;
import cn.govshare.kernel.event.ResourceWithdrawn;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApprovalServiceTest
@DisplayName("Art. 7, 16, 17: who holds a grant follows what becomes of the entry")
class GrantsOfEntriesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private final Topics topics;
    private final Offers offers;
    private final AccessRequests requests;
    private final AccessGrants grants;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    @Autowired
    GrantsOfEntriesTest(
            Topics topics,
            Offers offers,
            AccessRequests requests,
            AccessGrants grants,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        this.topics = topics;
        this.offers = offers;
        this.requests = requests;
        this.grants = grants;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    private AccessGrant held() {
        var request = Samples.submittedRequest();
        var grant = Samples.grantFor(request);
        transaction.executeWithoutResult(_ -> {
            offers.publish(Samples.conditionalOffer(grant.resource()), 3);
            requests.add(request);
            grants.add(grant);
        });
        return grant;
    }

    private List<String> told(String kind, UUID grant) {
        return jdbc.sql("SELECT body_zh FROM notice WHERE kind = :kind AND case_id = :case")
                .param("kind", kind)
                .param("case", grant)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void awaitTold(String kind, AccessGrant grant, String words) {
        await().untilAsserted(() ->
                assertThat(told(kind, grant.id())).singleElement().asString().contains(words));
    }

    @Test
    @DisplayName("Art. 16: the holder is told which of his items a revision removes or changes, and of no others")
    void revisionIsTold() {
        var grant = held();
        var change = new PublishedChange(
                1,
                List.of(
                        new ChangedItem("monthly_amount", "月补助金额", ItemChange.REMOVED),
                        new ChangedItem("id_number", "公民身份号码", ItemChange.CHANGED),
                        new ChangedItem("address", "住址", ItemChange.REMOVED),
                        new ChangedItem("town", "镇", ItemChange.ADDED)));

        topics.send(EventTypes.RESOURCE_PUBLISHED, Samples.entry(grant.resource(), 2, change, 4));

        awaitTold("ENTRY_REVISED", grant, "删除月补助金额;变更公民身份号码");
        assertThat(told("ENTRY_REVISED", grant.id()).getFirst()).doesNotContain("住址", "镇");
    }

    @Test
    @DisplayName("Art. 16, 17: nothing is requested under a suspended entry; its holders are told, also of its return")
    void suspensionAndResumptionAreTold() {
        var grant = held();
        var same = new PublishedChange(1, List.of());
        var entry = Samples.entry(grant.resource(), 1, same, 4);
        topics.send(EventTypes.RESOURCE_SUSPENDED, new ResourceSuspended(entry, "数据待核实", DAY, 4));

        awaitTold("ENTRY_SUSPENDED", grant, "数据待核实");
        await().untilAsserted(
                        () -> assertThat(offers.published(grant.resource())).isEmpty());
        topics.send(EventTypes.RESOURCE_PUBLISHED, Samples.entry(grant.resource(), 1, same, 5));
        awaitTold("ENTRY_RESUMED", grant, "已恢复");
        await().untilAsserted(
                        () -> assertThat(offers.published(grant.resource())).isPresent());
        assertThat(grants.find(grant.id()).orElseThrow().statusOn(DAY)).isEqualTo(GrantStatus.IN_FORCE);
    }

    @Test
    @DisplayName("Art. 7: a grant ends with its entry, on record, and its holder is told")
    void withdrawalEndsTheGrants() {
        var grant = held();

        topics.send(
                EventTypes.RESOURCE_WITHDRAWN,
                new ResourceWithdrawn(grant.resource(), 1, Actors.CIVIL_AFFAIRS, DAY, "由新资源替代", 4));

        var revoked = topics.await(
                        EventTypes.GRANT_REVOKED_BY_PROVIDER,
                        each -> each.granted().grant().equals(grant.id()))
                .getFirst();
        assertThat(revoked.reason()).isEqualTo("目录条目已撤销:由新资源替代");
        awaitTold("ENTRY_WITHDRAWN", grant, "由新资源替代");
        assertThat(grants.find(grant.id()).orElseThrow().statusOn(DAY)).isEqualTo(GrantStatus.REVOKED);
        topics.await(
                EventTypes.AUDIT_RECORDED,
                each -> each.action().equals("approval.access-grant.end-with-entry")
                        && grant.resource().value().equals(each.resource()));
        assertThat(grants.alive(Actors.HOUSING, grant.resource(), DAY)).isEmpty();
    }
}
