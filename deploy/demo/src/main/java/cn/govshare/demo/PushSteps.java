package cn.govshare.demo;

import static cn.govshare.demo.JourneyBroken.demand;
import static cn.govshare.demo.JourneyBroken.expect;

import cn.govshare.demo.Narrator.Outcome;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Duration;
import java.util.stream.Collectors;

/// The third journey's first half: providers' systems push what they publish (art. 16, 18).
final class PushSteps {
    static final String LAND_SYSTEM = "zrzy-system";
    static final String CIVIL_AFFAIRS_SYSTEM = "mzj-system";

    private static final String ALL_OF_JIANGSU = "jiangsu-2023-1";
    private static final String WITH_BAD_ROWS = "jiangsu-2023-bad-rows";
    private static final String PERSONS = "generated-persons-1";
    private static final int PERSON_COUNT = 2_000;
    private static final Duration NEWS_TRAVEL = Duration.ofSeconds(60);
    private static final String BAD_ROWS = """
            code,name,level,parent_code
            320481000000,溧阳市,3,320400000000
            3204810010011234,区划代码过长,5,320481001000
            320481001998,级别不是整数,五,320481001000
            320481001999,,5,320481001000
            """;

    private final FrontDoor door;
    private final Narrator narrator;

    PushSteps(FrontDoor door, Narrator narrator) {
        this.door = door;
        this.narrator = narrator;
        narrator.chapter(Text.of("数据报送", "Push"));
    }

    void divisionsArePushed(String resource) {
        narrator.step(
                Text.of(
                        "自然资源和规划局的业务系统以 CSV 推送江苏省、市、县、乡、村五级区划。",
                        "The natural resources bureau's system pushes Jiangsu's divisions of all five levels as CSV."),
                "16, 18(1)",
                () -> pushed(
                        LAND_SYSTEM,
                        resource,
                        ALL_OF_JIANGSU,
                        Divisions.ofJiangsu().csv()));
    }

    void badRowsAreRejected(String resource) {
        narrator.step(
                Text.of(
                        "同一系统推送含 3 行错误的批次:好行入库,坏行连同原因退回。",
                        "The same system pushes a batch with 3 bad rows: good rows are taken in, bad ones come back with reasons."),
                "18(1)",
                () -> {
                    var receipt = receipt(LAND_SYSTEM, resource, WITH_BAD_ROWS, Body.of(Body.CSV, BAD_ROWS));
                    var rejected = expect(
                            door.as(LAND_SYSTEM).get(Paths.batch(resource, WITH_BAD_ROWS) + "/rejected-rows"), 200);
                    demand(
                            receipt.number("rejected") == 3 && rejected.items().size() == 3,
                            Text.of("应退回 3 行:%s", "3 rows should be rejected: %s")
                                    .with(rejected.text()));
                    var lines = rejected.items().stream()
                            .map(row -> row.path("line").asString(""))
                            .collect(Collectors.joining(", "));
                    return new Outcome<>(
                            rejected,
                            rejected,
                            Text.of("退回第 %s 行:%s", "lines %s rejected: %s").with(lines, reasons(rejected)));
                });
    }

    private static String reasons(Answer rejected) {
        return rejected.items().stream()
                .map(row ->
                        row.path("item").asString("") + " " + row.path("rule").asString(""))
                .collect(Collectors.joining(", "));
    }

    void repeatedPushIsAnsweredByItsReceipt(String resource) {
        narrator.step(
                Text.of(
                        "业务系统没有收到回执而重发同一批次:平台返回原回执,不重复入库。",
                        "The system missed the receipt and pushes the same batch again: the same receipt, nothing twice."),
                "18(1)",
                () -> {
                    var first = expect(door.as(LAND_SYSTEM).get(Paths.batch(resource, ALL_OF_JIANGSU)), 200);
                    var again = expect(
                            door.as(LAND_SYSTEM)
                                    .push(
                                            Paths.batch(resource, ALL_OF_JIANGSU),
                                            Divisions.ofJiangsu().csv()),
                            200);
                    demand(
                            again.json().equals(first.json()),
                            Text.of("两份回执不同:%s / %s", "the receipts differ: %s / %s")
                                    .with(first.text(), again.text()));
                    return new Outcome<>(again, again, Text.of("同一回执", "the same receipt"));
                });
    }

    void personsArePushed(String resource) {
        narrator.step(
                Text.of(
                        "民政局的业务系统以 NDJSON 推送程序生成的低保对象。",
                        "The civil affairs bureau's system pushes generated persons as NDJSON."),
                "16, 18(1)",
                () -> pushed(CIVIL_AFFAIRS_SYSTEM, resource, PERSONS, GeneratedPersons.ndjson(PERSON_COUNT)));
    }

    private Outcome<Answer> pushed(String system, String resource, String batch, Body body) {
        var receipt = receipt(system, resource, batch, body);
        demand(
                receipt.number("rejected") == 0,
                Text.of("不应有退回的行:%s", "no row should be rejected: %s").with(receipt.text()));
        return new Outcome<>(
                receipt,
                receipt,
                Text.of("接收 %s 行,新增 %s,更新 %s,退回 %s", "%s rows, %s new, %s updated, %s rejected")
                        .with(
                                receipt.number("rows"),
                                receipt.number("inserted"),
                                receipt.number("updated"),
                                receipt.number("rejected")));
    }

    private Answer receipt(String system, String resource, String batch, Body body) {
        var known = Patience.until(
                NEWS_TRAVEL, () -> door.as(system).get(Paths.dataSet(resource)), answer -> answer.status() != 404);
        expect(known, 200);
        return expect(door.as(system).push(Paths.batch(resource, batch), body), 200, 201);
    }
}
