package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.CIVIL_SYSTEM;
import static cn.govshare.systemtests.Preparation.HOUSING_SYSTEM;
import static cn.govshare.systemtests.Preparation.LAND_SYSTEM;
import static cn.govshare.systemtests.Preparation.good;
import static cn.govshare.systemtests.Preparation.problem;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.demo.Body;
import cn.govshare.demo.Divisions;
import cn.govshare.demo.FrontDoor;
import cn.govshare.demo.GeneratedPersons;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.vocabulary.Article;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@SystemTest
@Order(4)
@Article({"16", "18"})
class PushJourneyTest {
    private static final long MEGABYTE = 1024 * 1024;
    private static final String HEADER = "code,name,level,parent_code\n";

    private final Stack stack;
    private final FrontDoor door;
    private final Preparation prepare;

    PushJourneyTest(Stack stack) {
        this.stack = stack;
        this.door = stack.door();
        this.prepare = stack.preparation();
    }

    @Test
    @DisplayName("Art. 18(1): bad rows come back with line, item and rule, and good rows are taken in")
    void dirtyRows() {
        var resource = prepare.divisions();
        var receipt = prepare.push(LAND_SYSTEM, resource, "dirty-1", Body.of(Body.CSV, HEADER + """
            320000000000,江苏省,1,
            3200000000001,编码过长,1,
            320400000000,,2,320000000000
            320481000000,溧阳市,三,320400000000
            320000000000,江苏省,1,
            320400000000,常州市,2,320000000000
            """));
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        assertThat(receipt.number("rows")).isEqualTo(6);
        assertThat(receipt.number("inserted")).isEqualTo(2);
        assertThat(receipt.number("rejected")).isEqualTo(4);
        var rejected = good(door.as(LAND_SYSTEM).get(Paths.batch(resource, "dirty-1") + "/rejected-rows"));
        assertThat(rejected.items())
                .extracting(row ->
                        row.path("rowNumber").asLong() + " " + row.path("item").asString("-"))
                .containsExactlyInAnyOrder("2 code", "3 name", "4 level", "5 code");
        assertThat(rejected.text())
                .as("values are masked, rules are named")
                .contains("duplicate-key")
                .doesNotContain("3200000000001", "编码过长");
        assertThat(rows(resource)).isEqualTo(2);
    }

    @Test
    @DisplayName("Art. 18(1): identity numbers with a wrong check digit are kept out")
    void wrongCheckDigits() {
        var resource = prepare.persons();
        var line = """
            {"id_number":"%s","name":"测试","household_size":1,"monthly_amount":500.00,"valid_from":"2024-01-01","remark":"生成"}
            """;
        var good = Preparation.person().idNumber();
        var bad = good.substring(0, 17) + (good.endsWith("0") ? "1" : "0");
        var receipt = good(prepare.push(
                CIVIL_SYSTEM, resource, "digits-1", Body.of(Body.NDJSON, line.formatted(good) + line.formatted(bad))));
        assertThat(receipt.number("inserted")).isEqualTo(1);
        assertThat(receipt.number("rejected")).isEqualTo(1);
    }

    @Test
    @DisplayName("GBK is understood; what is neither GBK nor UTF-8 refuses the whole file and says where")
    void encodings() {
        var resource = prepare.divisions();
        var gbk = (HEADER + "320000000000,江苏省,1,\n").getBytes(Charset.forName("GBK"));
        var receipt = good(prepare.push(LAND_SYSTEM, resource, "gbk-1", Body.of(Body.CSV, gbk)));
        assertThat(receipt.number("inserted")).isEqualTo(1);

        var neither = (HEADER + "320400000000,\u00ff\u0080\u00ff,2,\n").getBytes(StandardCharsets.ISO_8859_1);
        var refused = prepare.push(LAND_SYSTEM, resource, "gbk-2", Body.of(Body.CSV, neither));
        problem(refused, 400, "push/not-utf-8");
        assertThat(refused.text()).contains("第 2 行第 14 字节");
        assertThat(rows(resource)).isEqualTo(1);
        assertThat(door.as(LAND_SYSTEM).get(Paths.batch(resource, "gbk-2")).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("Art. 18(1): a repeated batch is answered by its receipt; its number can't be used for other content")
    void idempotency() {
        var resource = prepare.persons();
        var first = prepare.push(CIVIL_SYSTEM, resource, "p-1", GeneratedPersons.ndjson(50));
        assertThat(first.status()).isEqualTo(201);
        var again = prepare.push(CIVIL_SYSTEM, resource, "p-1", GeneratedPersons.ndjson(50));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        problem(prepare.push(CIVIL_SYSTEM, resource, "p-1", GeneratedPersons.ndjson(51)), 409, "push/other-content");
        assertThat(rows(resource)).isEqualTo(50);
        var more = good(prepare.push(CIVIL_SYSTEM, resource, "p-2", GeneratedPersons.ndjson(60)));
        assertThat(more.number("inserted")).isEqualTo(10);
        assertThat(more.number("unchanged")).isEqualTo(50);
    }

    @Test
    @DisplayName("Art. 16: only the provider's own system pushes, and only what is published")
    void onlyTheProviderPushes() {
        var resource = prepare.persons();
        problem(
                prepare.push(HOUSING_SYSTEM, resource, "f-1", GeneratedPersons.ndjson(1)),
                403,
                "push/not-the-provider");
        var draft = prepare.draft(Preparation.form("persons"), door.as(Preparation.CIVIL_CLERK));
        assertThat(prepare.push(CIVIL_SYSTEM, draft, "f-1", GeneratedPersons.ndjson(1))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("all divisions of China, 620,573 villages among them, go through in one push and come back in one"
            + " download, in bounded memory")
    void allOfChina() {
        var resource = prepare.divisions();
        good(prepare.push(
                LAND_SYSTEM, resource, "jiangsu", Divisions.ofJiangsu().csv()));
        var rows = Divisions.ofChina().count();
        assertThat(rows).isGreaterThan(620_573);
        var pid = stack.platform().part("exchange-service").pid().orElseThrow();
        try (var memory = new MemoryWatch(pid)) {
            var receipt = good(prepare.push(
                    LAND_SYSTEM, resource, "china", Divisions.ofChina().csv()));
            assertThat(receipt.number("rows")).isEqualTo(rows);
            assertThat(receipt.number("rejected")).isZero();
            assertThat(rows(resource)).isEqualTo(rows);
            var form = Map.of("purpose", "WORK_REFERENCE", "matter", "全国区划核对", "format", "CSV");
            var download = door.as(HOUSING_SYSTEM).download(Paths.dataSet(resource) + "/downloads", form);
            assertThat(download.csvRows()).isEqualTo(rows);
            // The heap is limited to 256 MB; what a push takes beyond it must not grow with the batch either.
            assertThat(memory.peak() / MEGABYTE).as("resident megabytes").isLessThan(640);
            assertThat((memory.peak() - memory.before()) / MEGABYTE)
                    .as("megabytes grown by")
                    .isLessThan(250);
        }
    }

    private long rows(String resource) {
        return good(door.as(LAND_SYSTEM).get(Paths.dataSet(resource))).number("rows");
    }
}
