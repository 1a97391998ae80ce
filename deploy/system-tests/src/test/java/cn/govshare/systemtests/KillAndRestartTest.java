package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.CIVIL_CLERK;
import static cn.govshare.systemtests.Preparation.HOUSING_CLERK;
import static cn.govshare.systemtests.Preparation.HOUSING_SYSTEM;
import static cn.govshare.systemtests.Preparation.LAND_SYSTEM;
import static cn.govshare.systemtests.Preparation.good;
import static cn.govshare.systemtests.Trail.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.demo.Caller;
import cn.govshare.demo.FrontDoor;
import cn.govshare.demo.Paths;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Killing a service in the middle of the work loses nothing that was acknowledged, and doubles nothing.
@SystemTest
@Order(8)
class KillAndRestartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stack stack;
    private final FrontDoor door;
    private final Trail trail;
    private String divisions = "";
    private String persons = "";
    private String grant = "";

    KillAndRestartTest(Stack stack) {
        this.stack = stack;
        this.door = stack.door();
        this.trail = stack.trail();
    }

    @BeforeAll
    void resourcesAndGrant() {
        var prepare = stack.preparation();
        divisions = prepare.divisions();
        persons = prepare.personsWithData(20);
        grant = prepare.granted(persons);
        prepare.awaitUse(persons, grant);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"catalog-service", "approval-service", "audit-service", "exchange-service", "gateway"})
    @DisplayName("kill -9 in the middle of the work, and start again")
    void killAndStartAgain(String service) throws InterruptedException {
        var began = Clock.systemUTC().instant().minusSeconds(1);
        var rowsBefore = rows();
        var part = stack.platform().part(service);
        try (var load = new Load("kill-" + service, door, divisions, persons, grant).begin()) {
            awaitMoreWork(load);
            part.kill();
            assertThat(part.isRunning()).isFalse();
            part.start().awaitHealthy();
            awaitMoreWork(load);
            load.finish();

            batchesAreMergedOnce(load, rowsBefore);
            requestsExistOnce(load);
            draftsExistOnce(load);
            accessesAreRecordedOnce(load, began);
            pushesAreRecordedOnce(load, began);
            if (service.equals("audit-service")) {
                assertThat(text(trail.verifyLog(), "state")).as("F13").isEqualTo("SOUND");
            }
            if (!List.of("exchange-service", "gateway").contains(service)) {
                assertThat(load.failedQueries())
                        .as("an online query works while %s is away", service)
                        .isEmpty();
            }
        }
    }

    /// Until each kind of call has been acknowledged a few times more.
    private static void awaitMoreWork(Load load) {
        var receipts = load.receipts().size() + 3;
        var requests = load.requests().size() + 3;
        var drafts = load.drafts().size() + 3;
        var accesses = load.accesses().size() + 5;
        await().atMost(PATIENCE)
                .until(() -> load.receipts().size() >= receipts
                        && load.requests().size() >= requests
                        && load.drafts().size() >= drafts
                        && load.accesses().size() >= accesses);
    }

    private long rows() {
        return good(door.as(LAND_SYSTEM).get(Paths.dataSet(divisions))).number("rows");
    }

    private void batchesAreMergedOnce(Load load, long rowsBefore) {
        load.receipts().forEach((batch, receipt) -> {
            assertThat(receipt.number("rows")).isEqualTo(Load.ROWS_OF_A_BATCH);
            assertThat(receipt.number("inserted")).isEqualTo(Load.ROWS_OF_A_BATCH);
            assertThat(good(door.as(LAND_SYSTEM).get(Paths.batch(divisions, batch)))
                            .json())
                    .isEqualTo(receipt.json());
        });
        assertThat(rows() - rowsBefore).isEqualTo((long) load.receipts().size() * Load.ROWS_OF_A_BATCH);
    }

    private void requestsExistOnce(Load load) {
        var found = idsByText(door.as(HOUSING_CLERK), Paths.REQUESTS + "?limit=200", "matter", "id");
        load.requests()
                .forEach(
                        (matter, id) -> assertThat(found.get(matter)).as(matter).containsExactly(id));
    }

    private void draftsExistOnce(Load load) {
        var found = idsByText(door.as(CIVIL_CLERK), Paths.RESOURCES + "?limit=200", "name", "code");
        load.drafts()
                .forEach((name, code) -> assertThat(found.get(name)).as(name).containsExactly(code));
    }

    private static Map<String, List<String>> idsByText(Caller caller, String path, String text, String id) {
        return caller.pages(path).stream()
                .flatMap(page -> good(page).items().stream())
                .collect(Collectors.groupingBy(
                        item -> text(item, text), Collectors.mapping(item -> text(item, id), Collectors.toList())));
    }

    private void accessesAreRecordedOnce(Load load, Instant began) {
        var search = "client=%s&resource=%s&decision=PERMITTED&from=%s"
                .formatted(HOUSING_SYSTEM, Paths.query(persons), Paths.query(began.toString()));
        assertThat(load.accesses()).doesNotHaveDuplicates().isNotEmpty();
        recordedOnce(load.accesses(), search, entry -> text(entry, "accessId"));
    }

    private void pushesAreRecordedOnce(Load load, Instant began) {
        var search = "client=%s&resource=%s&decision=DONE&from=%s"
                .formatted(LAND_SYSTEM, Paths.query(divisions), Paths.query(began.toString()));
        recordedOnce(List.copyOf(load.receipts().keySet()), search, entry -> text(entry, "subject"));
    }

    private void recordedOnce(List<String> acknowledged, String search, Function<JsonNode, String> idOf) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var records = trail.find(search).stream().collect(Collectors.groupingBy(idOf, Collectors.counting()));
            assertThat(records.keySet()).containsAll(acknowledged);
            assertThat(records)
                    .allSatisfy((id, count) -> assertThat(count).as(id).isEqualTo(1));
        });
    }
}
