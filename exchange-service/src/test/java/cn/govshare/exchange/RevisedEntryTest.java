package cn.govshare.exchange;

import static cn.govshare.exchange.Journey.byCode;
import static cn.govshare.exchange.Journey.item;
import static cn.govshare.exchange.Journey.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.event.ResourceSuspended;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("Art. 8(2), 16: a data set follows the revisions of its entry")
class RevisedEntryTest {
    private static final List<PublishedItem> FIRST = List.of(
            key("code", "区划代码", ItemType.STRING, 12),
            item("name", "区划名称", ItemType.STRING, 10),
            item("people", "人口", ItemType.INTEGER, null));

    private final Topics topics;
    private final Journey journey;

    @Autowired
    RevisedEntryTest(Calls calls, Topics topics, JdbcClient jdbc) {
        this.topics = topics;
        this.journey = new Journey(calls, topics, jdbc);
    }

    private ResourceCode withData() {
        var code = journey.unconditional(FIRST);
        var pushed = journey.push(Journey.LAND, code, "b-1", "code,name,people\n320481001,溧城,5\n");
        assertThat(pushed.status()).as(pushed.toString()).isBetween(200, 201);
        return code;
    }

    private static ResourcePublished revision(ResourceCode code, int revision, PublishedItem... items) {
        return Journey.entry(code, Actors.LAND, SharingType.UNCONDITIONAL, List.of(items), revision);
    }

    private JsonNode found(ResourceCode code) {
        var answer = journey.query(Journey.HOUSING, code, byCode("320481001"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void addedAndWidenedItemsLoseNothingAndDroppedOnesNoLongerLeave() {
        var code = withData();

        journey.publish(revision(
                code,
                2,
                FIRST.getFirst(),
                item("people", "人口", ItemType.DECIMAL, 12),
                item("area", "面积", ItemType.DECIMAL, 12)));

        await().untilAsserted(() -> assertThat(found(code).toString()).containsPattern("\"people\":\"?5"));
        assertThat(found(code).toString()).contains("\"area\"").doesNotContain("溧城");
        var pushed = journey.push(Journey.LAND, code, "b-2", "code,people,area\n320481001,5.5,23.5\n");
        assertThat(pushed.status()).as(pushed.toString()).isBetween(200, 201);
        assertThat(found(code).toString()).contains("5.5", "23.5");
        journey.publish(revision(code, 3, FIRST.getFirst(), FIRST.get(1)));
        assertThat(found(code).toString()).contains("溧城").doesNotContain("23.5");
    }

    @Test
    @DisplayName("Art. 16, 17: under a suspended entry data comes in, and none goes out until it is resumed")
    void suspendedEntryIsFilledButGivesNothingOut() {
        var code = withData();
        var entry = Journey.entry(code, Actors.LAND, SharingType.UNCONDITIONAL, FIRST, 1);
        topics.send(
                EventTypes.RESOURCE_SUSPENDED, new ResourceSuspended(entry, "数据待核实", LocalDate.of(2026, 11, 25), 2));

        await().untilAsserted(() -> assertThat(journey.query(Journey.HOUSING, code, byCode("320481001"))
                        .problem())
                .isEqualTo("use/resource-suspended"));
        var pushed = journey.push(Journey.LAND, code, "b-2", "code,name,people\n320481001,溧城,6\n");
        assertThat(pushed.status()).as(pushed.toString()).isBetween(200, 201);
        journey.publish(Journey.entry(code, Actors.LAND, SharingType.UNCONDITIONAL, FIRST, 3));
        assertThat(found(code).toString()).containsPattern("\"people\":\"?6");
    }
}
