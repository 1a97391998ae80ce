package cn.govshare.exchange.push;

import static cn.govshare.exchange.Journey.LAND;
import static cn.govshare.exchange.Journey.batchPath;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.exchange.Journey;
import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.MutableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Art. 16, 18: what changed, all there is, or only what is new")
class PushKindsTest extends PushCase {
    @Autowired
    private DataSets dataSets;

    @Autowired
    private TransactionTemplate transaction;

    private Answer push(ResourceCode code, String number, PushKind kind, String csv) {
        return calls.as(LAND)
                .send(
                        "PUT",
                        batchPath(code, number) + "?kind=" + kind,
                        BodyPublishers.ofString(csv),
                        "Content-Type",
                        "text/csv");
    }

    private ResourceCode withVillages(int count) {
        var code = journey.unconditional(Journey.villages());
        assertThat(push(code, "first", PushKind.SNAPSHOT, HEADER + villages(0, count, "村"))
                        .status())
                .isEqualTo(201);
        return code;
    }

    private static void assertDeleted(Answer answer, int deleted) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.json().get("deleted").asInt()).isEqualTo(deleted);
    }

    /// Names of the villages that changed after a position, and codes of those that went, in order.
    private List<@Nullable String> changes(ResourceCode code, long after) {
        var table = dataSets.find(code).orElseThrow().table();
        return jdbc.sql("""
            SELECT line FROM (
                SELECT "change_no", 'U ' || "item_2" AS line FROM %s WHERE "change_no" > :after
                UNION ALL SELECT "change_no", 'D ' || "item_1" FROM %s WHERE "change_no" > :after AND "deleted") c
            ORDER BY "change_no\"\
            """.formatted(table.qualified(), table.qualifiedFormer()))
                .param("after", after)
                .query(String.class)
                .list();
    }

    private long position(ResourceCode code) {
        return dataSets.find(code).orElseThrow().position();
    }

    @Nested
    class Kinds {
        @Test
        void anIncrementUpsertsAndDeletes() {
            var code = withVillages(5);
            var body = "_op,code,name\nupsert,320481001000,改\ndelete,320481001001,\n删除,320481001099,\n"
                    + ",320481001050,新\nremove,320481001002,x\n";

            var answer = push(code, "2", PushKind.INCREMENT, body);

            assertCounts(answer, 5, 1, 1, 1, 1);
            assertDeleted(answer, 1);
            assertThat(rejected(code, "2")).containsExactly("5 - bad-operation AAAAAA");
            assertThat(rows(code)).isEqualTo(5);
        }

        @Test
        void newlineDelimitedJsonDeletesToo() {
            var code = withVillages(3);
            var body = "{\"_op\":\"delete\",\"code\":\"320481001001\"}\n".getBytes(StandardCharsets.UTF_8);
            assertDeleted(journey.push(LAND, code, "2", body, "application/x-ndjson"), 1);
            assertThat(rows(code)).isEqualTo(2);
        }

        @Test
        void aSnapshotDeletesWhatItDoesNotHave() {
            var code = withVillages(10);

            var answer = push(code, "2", PushKind.SNAPSHOT, HEADER + villages(0, 7, "村") + villages(20, 22, "新"));

            assertCounts(answer, 9, 2, 0, 7, 0);
            assertDeleted(answer, 3);
            assertThat(rows(code)).isEqualTo(9);
        }

        @Test
        void aRejectedRowOfASnapshotKeepsWhatIsThere() {
            var code = withVillages(4);
            var tooLong = "x".repeat(101);

            var answer = push(code, "2", PushKind.SNAPSHOT, HEADER + villages(0, 2, "村") + village(2, tooLong));

            assertCounts(answer, 3, 0, 0, 2, 1);
            assertDeleted(answer, 1);
            assertThat(rows(code)).isEqualTo(3);
        }

        @Test
        void aSnapshotWithARowWithoutKeyDeletesNothing() {
            var code = withVillages(4);

            var answer = push(code, "2", PushKind.SNAPSHOT, HEADER + villages(0, 3, "村") + ",无码,1,1\n");

            assertDeleted(answer, 0);
            assertThat(answer.text()).contains("others-kept");
            assertThat(rows(code)).isEqualTo(4);
        }

        @Test
        void aSnapshotThatWouldDeleteMoreThanHalfIsRefused() {
            var code = withVillages(10);

            var answer = push(code, "2", PushKind.SNAPSHOT, HEADER + villages(0, 4, "村"));

            assertThat(answer.problem()).isEqualTo("push/deletes-too-much");
            assertThat(rows(code)).isEqualTo(10);
            assertDeleted(push(code, "3", PushKind.SNAPSHOT, HEADER + villages(0, 5, "村")), 5);
        }

        @Test
        void appendedRowsChangeNothingThatIsThere() {
            var code = withVillages(3);

            var answer = push(code, "2", PushKind.APPEND, HEADER + villages(2, 5, "改"));

            assertCounts(answer, 3, 2, 0, 0, 1);
            assertThat(rejected(code, "2")).containsExactly("1 code key-exists ");
            assertThat(push(code, "3", PushKind.APPEND, "_op,code,name\ndelete,320481001001,\n")
                            .json()
                            .get("rejected")
                            .asInt())
                    .isEqualTo(1);
            assertThat(rows(code)).isEqualTo(5);
        }

        @Test
        void theSameBatchAsAnotherKindIsAConflict() {
            var code = withVillages(3);
            var answer = push(code, "first", PushKind.INCREMENT, HEADER + villages(0, 3, "村"));
            assertThat(answer.problem()).isEqualTo("push/other-content");
        }

        @Test
        void theReceiptIsSignedAndTellsItsKind() {
            var code = withVillages(3);
            var receipt = calls.as(LAND).get(batchPath(code, "first")).json();
            var keys = calls.as(LAND).get("/api/v1/signing-keys").json();
            var verifiers = StreamSupport.stream(keys.spliterator(), false)
                    .map(key -> VerifierKey.parse(key.get("verifier").stringValue()))
                    .toList();
            var note = SignedNote.parse(receipt.get("receipt").stringValue());

            assertThat(note.verify(verifiers).accepted()).isTrue();
            assertThat(note.text())
                    .contains(
                            "resource " + code,
                            "kind SNAPSHOT",
                            "rows 3\n",
                            "digest sha256:" + receipt.get("digest").stringValue());
            assertThat(topics.await(
                                    EventTypes.BATCH_MERGED,
                                    each -> each.resource().equals(code))
                            .getFirst()
                            .kind())
                    .isEqualTo("SNAPSHOT");
        }
    }

    @Nested
    @DisplayName("Changes are numbered in the order in which they became true")
    class ChangeLog {
        @Test
        void theFirstFillIsTakenWholeAndWhatFollowsOneByOne() {
            var code = withVillages(4);
            var dataSet = dataSets.find(code).orElseThrow();
            assertThat(dataSet.changesFrom()).isEqualTo(dataSet.position()).isPositive();
            assertThat(changes(code, 0)).isEmpty();

            long before = position(code);
            push(code, "2", PushKind.INCREMENT, HEADER + village(3, "改") + village(9, "新"));
            long between = position(code);
            push(code, "3", PushKind.INCREMENT, "_op,code,name\ndelete,320481001003,\n");

            assertThat(changes(code, before)).containsExactly("U 新", "D 320481001003");
            assertThat(changes(code, between)).containsExactly("D 320481001003");
            assertThat(changes(code, position(code))).isEmpty();
        }

        @Test
        void whatDoesNotChangeTakesNoNumber() {
            var code = withVillages(4);
            long before = position(code);
            push(code, "2", PushKind.SNAPSHOT, HEADER + villages(0, 4, "村"));
            assertThat(position(code)).isEqualTo(before);
        }

        @Test
        void aSnapshotNumbersOnlyWhatChanged() {
            var code = withVillages(6);
            long before = position(code);
            push(code, "2", PushKind.SNAPSHOT, HEADER + villages(0, 4, "村") + village(4, "改"));
            assertThat(changes(code, before)).containsExactly("U 改", "D 320481001005");
        }

        @Test
        void formerValuesAreKeptOnceSomebodyMaySeeSomeRowsOnly() {
            var code = withVillages(3);
            transaction.executeWithoutResult(_ -> dataSets.keepFormer(code));
            long before = position(code);
            push(code, "2", PushKind.INCREMENT, HEADER + village(1, "改"));
            push(code, "3", PushKind.INCREMENT, "_op,code,name\ndelete,320481001002,\n");

            var table = dataSets.find(code).orElseThrow().table();
            var former = "SELECT \"item_2\" || \"deleted\" FROM %s WHERE \"change_no\" > ? ORDER BY \"change_no\""
                    .formatted(table.qualifiedFormer());
            assertThat(jdbc.sql(former).param(before).query(String.class).list())
                    .containsExactly("村1false", "村2true");
            assertThat(changes(code, before)).containsExactly("U 改", "D 320481001002");
        }

        @Test
        void forgottenChangesCanNotBeFollowed() {
            var code = withVillages(3);
            push(code, "2", PushKind.INCREMENT, "_op,code,name\ndelete,320481001002,\n");
            var table = dataSets.find(code).orElseThrow().table();
            var age = "UPDATE %s SET \"at\" = timestamptz '2000-01-01'".formatted(table.qualifiedFormer());
            jdbc.sql(age).update();

            var forgotten = transaction.execute(_ -> {
                dataSets.lock(code);
                return dataSets.forgetFormer(code, MutableClock.START.minusSeconds(3600));
            });

            assertThat(forgotten).isEqualTo(1);
            assertThat(dataSets.find(code).orElseThrow().changesFrom()).isEqualTo(position(code));
        }

        @Test
        void anotherKeyBeginsAnewBehindEveryFollower() {
            var code = withVillages(3);
            long before = position(code);
            var items = List.of(Journey.villages().get(1), Journey.villages().getFirst());
            var keyed = List.of(
                    Journey.key("name", "区划名称", items.getFirst().type(), 100),
                    Journey.item("code", "区划代码", items.getLast().type(), 12));
            journey.publish(Journey.entry(code, Actors.LAND, SharingType.UNCONDITIONAL, keyed, 2));
            push(code, "2", PushKind.SNAPSHOT, "name,code\n溧城,1\n");
            assertThat(dataSets.find(code).orElseThrow().changesFrom()).isGreaterThan(before);
        }
    }

    @Nested
    @DisplayName("Art. 18: what is kept out waits to be mended, and what looks wrong is told")
    class Quarantine {
        private static final String BAD = HEADER + "320481001001,好,320481001,320481\n"
                + "320481001002,坏,3204810010000,320481\n" + "3204810010033,\"=坏,2\",1,1\n";

        @Test
        void rejectedRowsComeBackAreMendedAndSentAgain() {
            var code = journey.unconditional(Journey.villages());
            assertThat(journey.push(LAND, code, "1", BAD).json().get("waiting").asInt())
                    .isEqualTo(2);

            var csv = calls.as(LAND).get(batchPath(code, "1") + "/quarantine").text();

            assertThat(csv.lines().toList())
                    .hasSize(3)
                    .first()
                    .asString()
                    .endsWith("_op,_row,_problems,code,name,street_code,area_code");
            assertThat(csv).contains("upsert,2,street_code: 超过规定长度,320481001002,坏,3204810010000,320481");
            assertThat(journey.records("exchange.quarantine.take", code)).hasSize(1);

            assertThat(csv).as("guarded against being taken for a formula").contains("\"'=坏,2\"");
            var mended = csv.replace("3204810010000", "320481001").replace("3204810010033", "320481001003");
            var answer = calls.as(LAND)
                    .send(
                            "PUT",
                            batchPath(code, "1-mended") + "?corrects=1",
                            BodyPublishers.ofString(mended),
                            "Content-Type",
                            "text/csv");
            assertCounts(answer, 2, 2, 0, 0, 0);
            assertThat(journey.query(LAND, code, Journey.byCode("320481001003"))
                            .json()
                            .get("records")
                            .get(0)
                            .get("name")
                            .stringValue())
                    .isEqualTo("=坏,2");
            assertThat(answer.json().get("corrects").stringValue()).isEqualTo("1");
            assertThat(calls.as(LAND)
                            .get(batchPath(code, "1"))
                            .json()
                            .get("waiting")
                            .asInt())
                    .isZero();
            assertThat(journey.push(LAND, code, "2", BAD).status()).isEqualTo(201);
            assertThat(calls.as(LAND)
                            .send(
                                    "PUT",
                                    batchPath(code, "3") + "?corrects=1",
                                    BodyPublishers.ofString(BAD),
                                    "Content-Type",
                                    "text/csv")
                            .problem())
                    .isEqualTo("push/bad-correction");
        }

        @Test
        void othersSeeNoRejectedRow() {
            var code = journey.unconditional(Journey.villages());
            journey.push(LAND, code, "1", BAD);
            assertThat(calls.as(Journey.EDUCATION)
                            .get(batchPath(code, "1") + "/quarantine")
                            .status())
                    .isEqualTo(404);
        }

        @Test
        void qualityIsToldByDayAndByRule() {
            var code = journey.unconditional(Journey.villages());
            journey.push(LAND, code, "1", BAD);
            journey.push(LAND, code, "2", HEADER + villages(0, 3, "村"));

            var quality = calls.as(LAND)
                    .get("/api/v1/data-sets/%s/quality?days=7".formatted(code.inPath()), "Accept-Language", "en")
                    .json();

            var day = quality.get("days").get(0);
            assertThat(List.of(
                            day.get("batches").asInt(),
                            day.get("rows").asInt(),
                            day.get("rejected").asInt()))
                    .containsExactly(2, 6, 2);
            assertThat(quality.get("findings").get(0).get("rule").stringValue()).isNotEmpty();
            var list = calls.as(LAND)
                    .get("/api/v1/data-sets/%s/push-batches?limit=1".formatted(code.inPath()))
                    .json();
            assertThat(list.get("items").get(0).get("batchNumber").stringValue())
                    .isEqualTo("2");
            assertThat(calls.as(LAND)
                            .get("/api/v1/data-sets/%s/push-batches?limit=1&after=%s"
                                    .formatted(code.inPath(), list.get("next").stringValue()))
                            .json()
                            .get("items")
                            .get(0)
                            .get("batchNumber")
                            .stringValue())
                    .isEqualTo("1");
        }
    }
}
