package cn.govshare.exchange.push;

import static cn.govshare.exchange.Journey.CIVIL_AFFAIRS;
import static cn.govshare.exchange.Journey.LAND;
import static cn.govshare.exchange.Journey.batchPath;
import static cn.govshare.exchange.Journey.item;
import static cn.govshare.exchange.Journey.key;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.exchange.Journey;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.testkit.Actors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushMergingTest extends PushCase {
    @Nested
    @DisplayName("Art. 16: a batch is merged by key")
    class Merging {
        @Test
        void snapshotThenIncrementCountsExactly() {
            var code = journey.unconditional(Journey.villages());
            assertCounts(journey.push(LAND, code, "1", HEADER + villages(0, 1000, "村")), 1000, 1000, 0, 0, 0);
            var increment = HEADER + villages(900, 950, "村") + villages(950, 1000, "改") + villages(1000, 1025, "新");
            assertCounts(journey.push(LAND, code, "2", increment), 125, 25, 50, 50, 0);
            assertThat(rows(code)).isEqualTo(1025);
            var receipt = calls.as(LAND).get(batchPath(code, "2")).json();
            assertThat(receipt.get("digest").stringValue())
                    .isEqualTo(sha256(increment.getBytes(StandardCharsets.UTF_8)));
        }

        @Test
        void eventAndRecordTellCountsAndDigestOnly() {
            var code = journey.unconditional(Journey.villages());
            var body = HEADER + villages(0, 3, "秘密村名");
            var answer = journey.push(LAND, code, "1", body);
            var event = topics.await(
                            EventTypes.BATCH_MERGED, each -> each.resource().equals(code))
                    .getFirst();
            assertThat(event.inserted()).isEqualTo(3);
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.digest()).isEqualTo(answer.json().get("digest").stringValue());
            var record = journey.records("exchange.batch.push", code);
            assertThat(record).hasSize(1);
            assertThat(record.getFirst().decision()).isEqualTo(Decision.DONE);
            assertThat(record.getFirst().rows()).isEqualTo(3);
            assertThat(topics.messages(EventTypes.AUDIT_RECORDED.topic().topicName()))
                    .noneMatch(message -> message.value().contains("秘密村名"));
        }

        @Test
        void chineseLabelsByteOrderMarkAndAnotherOrder() {
            var code = journey.unconditional(Journey.villages());
            var body = "\uFEFF区划名称,县区代码,区划代码,街道代码\r\n\"梅园,\"\"新\"\"村\",320102,320102002001,320102002\r\n";
            assertCounts(journey.push(LAND, code, "1", body), 1, 1, 0, 0, 0);
            var found = journey.query(LAND, code, Journey.byCode("320102002001"));
            assertThat(found.json().get("records").get(0).get("name").stringValue())
                    .isEqualTo("梅园,\"新\"村");
        }

        @Test
        void newlineDelimitedJson() {
            var code = journey.unconditional(Journey.villages());
            var body = """
                {"code":"320102002001","name":"梅园","street_code":null,"area_code":"320102"}

                {"name":"大行宫","code":320102002002}
                not json
                {"code":"320102002003","name":["x"]}
                {"code":"320102002004","unknown":1}
                {"code":"320102002005"}
                {"code":"320102002006","code":"320102002007"}
                [1]
                {"code":"320102002008"} {"code":"320102002009"}
                {"name":"无代码"}\
                """;
            var answer = journey.push(LAND, code, "1", body.getBytes(StandardCharsets.UTF_8), "application/x-ndjson");
            assertCounts(answer, 10, 3, 0, 0, 7);
            assertThat(rejected(code, "1"))
                    .containsExactly(
                            "3 - not-a-json-object ",
                            "4 name not-a-single-value ",
                            "5 - unknown-item ",
                            "7 code repeated-item ",
                            "8 - not-a-json-object ",
                            "9 - not-a-json-object ",
                            "10 code missing ");
        }

        @Test
        void aRevisionThatAddsAnItemAddsAColumnAndKeepsData() {
            var code = journey.unconditional(Journey.villages());
            journey.push(LAND, code, "1", HEADER + villages(0, 2, "村"));
            var wider = new ArrayList<>(Journey.villages());
            wider.add(item("population", "人口", ItemType.INTEGER, null));
            journey.publish(Journey.entry(code, Actors.LAND, SharingType.UNCONDITIONAL, wider, 2));
            var before = journey.query(LAND, code, Journey.byCode("320481001000"));
            assertThat(before.json().get("records").get(0).get("population").isNull())
                    .isTrue();
            assertCounts(journey.push(LAND, code, "2", "code,population\n320481001001,7\n"), 1, 0, 1, 0, 0);
            var after = journey.query(LAND, code, Journey.byCode("320481001001"))
                    .json()
                    .get("records")
                    .get(0);
            assertThat(after.get("population").asInt()).isEqualTo(7);
            assertThat(after.get("name").stringValue()).isEqualTo("村1");
        }

        @Test
        void aRevisionWithAnotherKeyBeginsANewTableAndDropsNothing() {
            var code = journey.unconditional(Journey.villages());
            journey.push(LAND, code, "1", HEADER + villages(0, 2, "村"));
            var items =
                    List.of(key("area_code", "县区代码", ItemType.STRING, 6), item("name", "区划名称", ItemType.STRING, 100));
            journey.publish(Journey.entry(code, Actors.LAND, SharingType.UNCONDITIONAL, items, 2));
            assertCounts(journey.push(LAND, code, "2", "area_code,name\n320481,溧阳市\n"), 1, 1, 0, 0, 0);
            assertThat(rows(code)).isEqualTo(1);
            assertThat(jdbc.sql("SELECT count(*) FROM data_set_table WHERE resource = ?")
                            .param(code.value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }

        @Test
        void everyTypeGoesThroughUnchanged() {
            var items = List.of(
                    key("id", "编号", ItemType.INTEGER, null),
                    new PublishedItem(
                            "amount",
                            "金额",
                            ItemType.DECIMAL,
                            38,
                            10,
                            false,
                            false,
                            false,
                            null,
                            null,
                            SharingType.UNCONDITIONAL),
                    item("ratio", "比例", ItemType.DOUBLE, null),
                    item("flag", "标志", ItemType.BOOLEAN, null),
                    item("day", "日期", ItemType.DATE, null),
                    item("at", "时间", ItemType.DATETIME, null),
                    item("note", "备注", ItemType.TEXT, null));
            var code = journey.unconditional(items);
            var amounts = List.of(
                    "0",
                    "0.0000000001",
                    "-0.5",
                    "12345678.9",
                    "100000000",
                    "10000",
                    "9999",
                    "0.1000",
                    "-9999999999999999999999999999.9999999999",
                    "1234.00010002");
            var body = new StringBuilder("id,amount,ratio,flag,day,at,note\n");
            for (int i = 0; i < amounts.size(); i++) {
                body.append(i)
                        .append(',')
                        .append(amounts.get(i))
                        .append(",-1.5e-3,是,1900-02-28,1989-06-01T12:00:00.123456,\"𠮷,\"\"\n\t\\N é\"\n");
            }
            assertCounts(journey.push(LAND, code, "1", body.toString()), amounts.size(), amounts.size(), 0, 0, 0);
            for (int i = 0; i < amounts.size(); i++) {
                var row = journey.query(LAND, code, Journey.by("id", Integer.toString(i)))
                        .text();
                assertThat(row).contains("\"amount\":" + new BigDecimal(amounts.get(i)).toPlainString());
                assertThat(row).contains("\"ratio\":-0.0015", "\"flag\":true", "\"day\":\"1900-02-28\"");
                assertThat(row).contains("𠮷,\\\"\\n\\t\\\\N é");
            }
            var downloaded =
                    journey.download(LAND, code, Journey.download("NDJSON")).text();
            assertThat(downloaded.lines()).hasSize(amounts.size());
            assertThat(downloaded).contains("\"at\":\"1989-06-01T11:00:00.123456+08:00\"");
        }
    }

    @Nested
    @DisplayName(
            "Art. 18: rows that are not as the entry says are kept out, with number and rule, never with their value")
    class DirtyRows {
        @Test
        void everyFaultIsReportedWithItsRow() throws IOException {
            var code = journey.conditional(Journey.persons());
            var body = new ByteArrayOutputStream();
            body.writeBytes("""
                id_number,name,income,since
                11010519491231002X,张三,1200.50,2024-02-29
                110105194912310021,李四,1,2024-01-01
                ,王五,1,2024-01-01
                440308199901101512,赵六,12.345,2024-01-01
                440308199901101512,赵六,x,2024-02-30
                440308199901101512,赵六
                11010519491231002X,张三,9,2024-01-01
                """.getBytes(StandardCharsets.UTF_8));
            body.writeBytes("440308199901101512,".getBytes(StandardCharsets.UTF_8));
            body.writeBytes("赵六".getBytes(Charset.forName("GBK")));
            body.writeBytes(",1,2024-01-01\n".getBytes(StandardCharsets.UTF_8));
            var answer = journey.push(CIVIL_AFFAIRS, code, "1", body.toByteArray(), "text/csv;charset=utf-8");
            assertCounts(answer, 8, 1, 0, 0, 7);
            var faults = calls.as(CIVIL_AFFAIRS)
                    .get(batchPath(code, "1") + "/rejected-rows", "Accept-Language", "en")
                    .json()
                    .get("items");
            assertThat(StreamSupport.stream(faults.spliterator(), false).map(PushCase::line))
                    .containsExactly(
                            "2 id_number wrong-check-digit 999999999999999999",
                            "3 id_number missing ",
                            "4 income too-many-decimals 99.999",
                            "5 income not-a-number A",
                            "5 since not-a-date 9999-99-99",
                            "6 - wrong-number-of-fields ",
                            "8 name malformed-text ····",
                            "7 id_number duplicate-key ");
            var stored = jdbc.sql(
                            "SELECT string_agg(r::text, ' ') FROM rejected_row r JOIN push_batch b ON b.id = batch"
                                    + " WHERE b.resource = ?")
                    .param(code.value())
                    .query(String.class)
                    .single();
            assertThat(stored).doesNotContain("110105194912310021", "赵六", "李四");
        }

        @Test
        void tooManyFaultsRefuseTheWholeBatch() {
            var code = journey.unconditional(Journey.villages());
            var body = HEADER
                    + villages(0, 5, "村")
                    + IntStream.range(0, 1001).mapToObj(i -> ",无码,1,1\n").collect(Collectors.joining());
            var answer = journey.push(LAND, code, "1", body);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("push/too-many-rejected-rows");
            assertThat(answer.json().get("faults").get(0).get("field").stringValue())
                    .isEqualTo("/rows/6/code");
            assertThat(rows(code)).isZero();
            assertThat(calls.as(LAND).get(batchPath(code, "1")).status()).isEqualTo(404);
            assertThat(journey.records("exchange.batch.push", code))
                    .extracting(AuditRecorded::decision)
                    .containsExactly(Decision.FAILED);
        }

        @Test
        void tooManyDuplicatesRefuseTheWholeBatch() {
            var code = journey.unconditional(Journey.villages());
            var answer = journey.push(LAND, code, "1", HEADER + village(1, "甲").repeat(1002));
            assertThat(answer.problem()).isEqualTo("push/too-many-rejected-rows");
            assertThat(rows(code)).isZero();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "\n",
                    "code,name,extra\n1,2,3\n",
                    "name,street_code\nx,y\n",
                    "code,code\n1,2\n",
                    "code,\"name\n1,2\n"
                })
        void aWrongHeaderOrBodyStoresNothing(String body) {
            var code = journey.unconditional(Journey.villages());
            var answer = journey.push(LAND, code, "1", body);
            assertThat(answer.problem()).as("%s", answer).isIn("push/wrong-header", "push/malformed-body");
            assertThat(rows(code)).isZero();
        }

        @Test
        void oneEndlessFieldIsRefusedInBoundedMemory() {
            var code = journey.unconditional(Journey.villages());
            var body = (HEADER + "\"" + "x".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8);
            assertThat(journey.push(LAND, code, "1", body, "text/csv").problem())
                    .isEqualTo("push/malformed-body");
            var line = ("{\"name\":\"" + "x".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8);
            assertThat(journey.push(LAND, code, "2", line, "application/x-ndjson")
                            .problem())
                    .isEqualTo("push/malformed-body");
            var wide = "a,".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            assertThat(journey.push(LAND, code, "3", wide, "text/csv").status()).isBetween(400, 422);
        }
    }
}
