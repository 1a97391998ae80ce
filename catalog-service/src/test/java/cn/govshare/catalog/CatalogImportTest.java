package cn.govshare.catalog;

import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.ok;
import static cn.govshare.catalog.CatalogSteps.path;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.sheet.ExcelSheet;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Answer;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.TestTokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("Art. 8(1): a department's catalog is taken in from a table")
class CatalogImportTest {
    private static final String IMPORTS = "/api/v1/catalog-imports";

    private final Calls calls;
    private final JdbcClient jdbc;
    private final CatalogSteps steps;
    private Actor clerk;

    @Autowired
    CatalogImportTest(Calls calls, JdbcClient jdbc) {
        this.calls = calls;
        this.jdbc = jdbc;
        this.steps = new CatalogSteps(calls);
        this.clerk = Actors.of(Actors.EDUCATION, Role.CATALOGER);
    }

    @BeforeEach
    void aNewDepartment() {
        clerk = steps.clerk();
    }

    private Answer send(Actor actor, byte[] file, String query) {
        return calls.as(actor)
                .send(
                        "POST",
                        IMPORTS + query,
                        BodyPublishers.ofByteArray(file),
                        "Content-Type",
                        "application/octet-stream",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private JsonNode imported(byte[] file, String query) {
        return imported(clerk, file, query);
    }

    private JsonNode imported(Actor actor, byte[] file, String query) {
        var id = ok(send(actor, file, query), 202).json().path("id").asString();
        return Awaitility.await()
                .until(
                        () -> calls.as(actor).get(IMPORTS + "/" + id).json(),
                        job -> List.of("DONE", "FAILED")
                                .contains(job.path("status").asString()));
    }

    private JsonNode imported(String csv) {
        return imported(csv.getBytes(StandardCharsets.UTF_8), "");
    }

    private static String figures(JsonNode job) {
        var figures = job.path("figures");
        return "%d rows, %d created, %d changed, %d unchanged, %d rejected"
                .formatted(
                        figures.path("rows").asInt(),
                        figures.path("created").asInt(),
                        figures.path("changed").asInt(),
                        figures.path("unchanged").asInt(),
                        figures.path("rejectedRows").asInt());
    }

    private List<String> samples(JsonNode job, String heading) {
        return job.path("columns")
                .valueStream()
                .filter(column -> column.path("heading").asString().equals(heading))
                .flatMap(column -> column.path("samples").valueStream())
                .map(sample -> "%s %s→%s ×%d"
                        .formatted(
                                sample.path("how").asString(),
                                sample.path("from").asString(),
                                sample.path("to").asString(),
                                sample.path("count").asInt()))
                .toList();
    }

    private JsonNode entry(String name) {
        var hit = ok(
                        calls.as(clerk)
                                .get("/api/v1/catalog-search?provider=" + clerk.department() + "&q="
                                        + URLEncoder.encode(name, StandardCharsets.UTF_8)),
                        200)
                .json()
                .at("/items/0");
        return ok(calls.as(clerk).get(path(new ResourceCode(hit.path("code").asString()))), 200)
                .json();
    }

    private String rejected(JsonNode job) {
        return ok(calls.as(clerk).get(IMPORTS + "/" + job.path("id").asString() + "/rejected-rows"), 200)
                .text();
    }

    @Test
    @DisplayName(
            "Art. 8(1): good rows become drafts, bad rows come back with all their faults, and each column is reported")
    void goodRowsGoInAndBadRowsComeBack() {
        var job = imported("""
            一、部门信息资源目录
            信息资源名称,信息资源摘要,更新周期,共享类型,联系人,是否涉密
            最低生活保障对象,在保人员,年,有条件共享,张三,否
            养老机构,机构情况,每年(更新说明:暂无),无条件,李四,否
            ,没有名称,每三天,随便,王五,否
            =1+1,公式,每年,无条件共享,,否
            机密资源,不得登记的内容,每年,无条件共享,,是
            """);

        assertThat(job.path("status").asString()).as(job.toString()).isEqualTo("DONE");
        assertThat(job.path("format").asString()).isEqualTo("CSV · UTF-8 · ,");
        assertThat(figures(job)).isEqualTo("5 rows, 2 created, 0 changed, 0 unchanged, 3 rejected");
        assertThat(samples(job, "更新周期")).contains("NORMALISED 年→每年 ×1", "GUESSED 每年(更新说明:暂无)→每年 ×1");
        assertThat(samples(job, "共享类型")).contains("NORMALISED 无条件→无条件共享 ×1");
        var ignored = job.path("columns").get(4);
        assertThat(ignored.path("counts").toString()).isEqualTo("{\"BLANK\":2,\"IGNORED\":3}");
        assertThat(ignored.path("field").isMissingNode()).isTrue();

        var rejected = rejected(job);
        assertThat(rejected)
                .startsWith("\ufeff行号,错误,信息资源名称,信息资源摘要,更新周期")
                .contains("5,\"", "信息资源名称:请填写信息资源名称。", "更新周期:无法识别的更新周期“每三天”", "共享类型:无法识别的共享类型“随便”")
                .contains("不接受公式", "'=1+1")
                .contains("涉及国家秘密")
                .doesNotContain("机密资源", "不得登记的内容");
        var entry = entry("最低生活保障对象");
        assertThat(entry.path("status").asString()).isEqualTo("DRAFT");
        assertThat(entry.path("updateCycle").asString()).isEqualTo("YEARLY");
        assertThat(entry.path("sharingType").asString()).isEqualTo("CONDITIONAL");
    }

    @Test
    @DisplayName("Art. 8(1): one row per item: the rows of an entry go in together or not at all")
    void itemsAreGathered() {
        var job = imported("""
            信息资源名称,信息项名称,字段名,数据类型,数据长度,是否主键,是否必填
            低保对象,公民身份号码,id_number,字符型(18),,是,是
            ,姓名,name,C,50,否,是
            低保对象,补助金额,amount,"N(10,2)",,,
            养老机构,名称,title,字符型,100,是,是
            ,床位数,beds,整数,十,,
            """);

        assertThat(figures(job)).as(job.toString()).isEqualTo("5 rows, 1 created, 0 changed, 0 unchanged, 2 rejected");
        var items = entry("低保对象").path("items");
        assertThat(items.valueStream()
                        .map(item -> "%s %s %s %s"
                                .formatted(
                                        item.path("name").asString(),
                                        item.path("label").asString(),
                                        item.path("type").asString(),
                                        item.path("length").asString("-"))))
                .containsExactly("id_number 公民身份号码 STRING 18", "name 姓名 STRING 50", "amount 补助金额 DECIMAL 10");
        assertThat(items.get(2).path("scale").asInt()).isEqualTo(2);
        assertThat(rejected(job)).contains("数据长度:“十”不是整数。", "同一条目的其他行有误");
    }

    @Test
    @DisplayName("Art. 8(1): sent again, a table changes what differs and doubles nothing; codes are kept")
    void importingAgainUpdates() {
        var table = "信息资源代码,信息资源名称,信息资源摘要\n332030025/%s,低保对象,%s\n,养老机构,机构\n";
        var code = "%06d".formatted(Math.floorMod(clerk.department().hashCode(), 900_000));

        assertThat(figures(imported(table.formatted(code, "初稿"))))
                .isEqualTo("2 rows, 2 created, 0 changed, 0 unchanged, 0 rejected");
        assertThat(figures(imported(table.formatted(code, "二稿"))))
                .isEqualTo("2 rows, 0 created, 1 changed, 1 unchanged, 0 rejected");

        var kept = ok(calls.as(clerk).get(path(new ResourceCode("332030025/" + code))), 200)
                .json();
        assertThat(kept.path("summary").asString()).isEqualTo("二稿");
        var foreign = imported(steps.clerk(), table.formatted(code, "占用").getBytes(StandardCharsets.UTF_8), "");
        assertThat(figures(foreign)).isEqualTo("2 rows, 1 created, 0 changed, 0 unchanged, 1 rejected");
    }

    @Test
    @DisplayName("Art. 8(1): the same entry twice in one table is refused, not overwritten")
    void duplicatesWithinATableAreRefused() {
        var job = imported("名称,摘要\n低保对象,一\n低保 对象,二\n332,三\n");

        assertThat(figures(job)).isEqualTo("3 rows, 2 created, 0 changed, 0 unchanged, 1 rejected");
        assertThat(rejected(job)).contains("3,与第 2 行是同一条目");
    }

    @Test
    @DisplayName("Art. 8(1): a dry run reports everything and writes nothing")
    void dryRunWritesNothing() {
        var job = imported("名称,更新周期\n低保对象,年\n养老机构,随便\n".getBytes(StandardCharsets.UTF_8), "?dryRun=true");

        assertThat(figures(job)).isEqualTo("2 rows, 1 created, 0 changed, 0 unchanged, 1 rejected");
        assertThat(rejected(job)).contains("随便");
        assertThat(ok(calls.as(clerk).get("/api/v1/catalog-search?provider=" + clerk.department()), 200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    @DisplayName("Art. 8(1): a mapping that is kept says what a department's own columns and words mean")
    void keptMappingIsUsed() {
        var mapping = Map.of(
                "columns", Map.of("数据项名称", "NAME", "数据项内容(包括但不仅限于)", "ITEMS"),
                "ignored", List.of("领域"),
                "constants", Map.of("UPDATE_CYCLE", "每年"),
                "words", Map.of("SHARING_TYPE", Map.of("看情况", "有条件共享")));
        ok(calls.as(clerk).put("/api/v1/catalog-import-mappings/plan-2014", mapping), 200);

        var job = imported(
                "编号,数据项名称,数据项描述,数据项内容(包括但不仅限于),领域,共享类型\n1,加油站,相关信息,名称、地址、电话等,公共服务,看情况\n"
                        .getBytes(StandardCharsets.UTF_8),
                "?mapping=plan-2014");

        assertThat(figures(job)).as(job.toString()).isEqualTo("1 rows, 1 created, 0 changed, 0 unchanged, 0 rejected");
        var entry = entry("加油站");
        assertThat(entry.path("items")
                        .valueStream()
                        .map(item -> item.path("label").asString()))
                .containsExactly("名称", "地址", "电话");
        assertThat(entry.path("updateCycle").asString()).isEqualTo("YEARLY");
        assertThat(entry.path("sharingType").asString()).isEqualTo("CONDITIONAL");
        assertThat(samples(job, "共享类型")).containsExactly("NORMALISED 看情况→有条件共享 ×1");
        assertThat(ok(calls.as(clerk).get("/api/v1/catalog-import-mappings"), 200)
                        .json())
                .hasSize(1);
        assertThat(send(steps.clerk(), new byte[] {'x'}, "?mapping=plan-2014").problem())
                .isEqualTo("catalog-import/no-such-mapping");
        ok(calls.as(clerk).send("DELETE", "/api/v1/catalog-import-mappings/plan-2014", BodyPublishers.noBody()), 204);
    }

    @Test
    @DisplayName(
            "Art. 9(1): a department takes in its own entries only, the bureau those of every registered department")
    void providersAreResolved() {
        var name = "部门 " + clerk.department();
        var table = "名称,提供方\n低保对象,%s\n养老机构,不存在的局\n".formatted(name);

        var foreign = imported(steps.clerk(), table.getBytes(StandardCharsets.UTF_8), "");
        assertThat(figures(foreign)).isEqualTo("2 rows, 0 created, 0 changed, 0 unchanged, 2 rejected");

        var bureau = imported(OPERATOR, table.getBytes(StandardCharsets.UTF_8), "");
        assertThat(figures(bureau)).isEqualTo("2 rows, 1 created, 0 changed, 0 unchanged, 1 rejected");
        assertThat(entry("低保对象").path("provider").asString())
                .isEqualTo(clerk.department().value());
        assertThat(calls.as(clerk)
                        .get(IMPORTS + "/" + bureau.path("id").asString())
                        .problem())
                .isEqualTo("catalog-import/not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "GBK", "GB18030"})
    @DisplayName("Art. 8(1): GBK, UTF-16 and UTF-8 are recognised, as is the separator")
    void encodingsAreRecognised(String charset) {
        var job = imported("sep=;\r\n名称;摘要;更新周期\r\n低保对象;\"在保;人员\";月\r\n".getBytes(Charset.forName(charset)), "");

        assertThat(figures(job)).as(job.toString()).isEqualTo("1 rows, 1 created, 0 changed, 0 unchanged, 0 rejected");
        assertThat(job.path("format").asString()).endsWith("· ;");
        assertThat(entry("低保对象").path("summary").asString()).isEqualTo("在保;人员");
    }

    @Test
    @DisplayName("Art. 8(1): an import that was broken off goes on where it was")
    void brokenOffImportGoesOn() {
        var rows = new StringBuilder("名称\n");
        for (int i = 0; i < 30; i++) {
            rows.append("资源").append(i).append('\n');
        }
        var dry = imported(rows.toString().getBytes(StandardCharsets.UTF_8), "?dryRun=true");
        var id = UUID.fromString(dry.path("id").asString());
        jdbc.sql("""
            INSERT INTO catalog_import_part (import_id, number, content) VALUES (:id, 0, :content)\
            """)
                .param("id", id)
                .param("content", rows.toString().getBytes(StandardCharsets.UTF_8))
                .update();
        jdbc.sql("""
            UPDATE catalog_import
            SET status = 'RUNNING', ended_at = NULL, dry_run = false, heard_at = timestamp 'epoch',
                figures = '{"rows":10,"lastRow":11,"created":10,"changed":0,"unchanged":0,"rejectedRows":0}'
            WHERE id = :id\
            """).param("id", id).update();

        imported("名称\n另一资源\n");

        var done = Awaitility.await()
                .until(
                        () -> calls.as(clerk).get(IMPORTS + "/" + id).json(),
                        job -> job.path("status").asString().equals("DONE"));
        assertThat(figures(done)).isEqualTo("30 rows, 30 created, 0 changed, 0 unchanged, 0 rejected");
        var found = ok(calls.as(clerk).get("/api/v1/catalog-search/facets?provider=" + clerk.department()), 200)
                .json();
        assertThat(found.path("total").asInt()).isEqualTo(21);
    }

    @Nested
    @DisplayName("Bad input is refused in words, and nothing of it runs")
    class BadInput {
        private void fails(byte[] file, String why) {
            var job = imported(file, "");
            assertThat(job.path("status").asString()).isEqualTo("FAILED");
            assertThat(job.path("failure").asString()).contains(why);
            assertThat(job.path("figures").path("created").asInt()).isZero();
        }

        @Test
        void brokenAndForeignFilesAreRefused() throws IOException {
            var workbook = workbook(List.of("名称"), List.of(List.of("低保对象")));
            fails(java.util.Arrays.copyOf(workbook, workbook.length / 2), "已损坏");
            fails(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, ".xls");
            fails(zip(Map.of("a.txt", "x")), "不是 Excel 工作簿");
            var random = new byte[5000];
            new java.util.Random(3).nextBytes(random);
            random[0] = 1;
            fails(random, "不是可以识别的文本文件");
            fails("甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8), "没有找到含“信息资源名称”的表头");
        }

        @Test
        void macrosEntitiesAndBombsAreRefused() throws IOException {
            fails(with(workbook(List.of("名称"), List.of()), "xl/vbaProject.bin", "x"), "宏");
            fails(
                    with(workbook(List.of("名称"), List.of()), "xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]>"),
                    "实体");
            fails(with(workbook(List.of("名称"), List.of()), "xl/media/x.xml", "0".repeat(40 << 20)), "解压后过大");
        }

        @Test
        void formulasInWorkbooksAreRefusedRowByRow() throws IOException {
            var sheet = "<row><c t=\"inlineStr\"><is><t>低保对象</t></is></c><c t=\"str\"><f>HYPERLINK(\"http://x\")</f>"
                    + "<v>点我</v></c></row><row><c t=\"inlineStr\"><is><t>养老机构</t></is></c></row>";
            var file = replaced(workbook(List.of("名称", "摘要"), List.of()), "</sheetData>", sheet + "</sheetData>");

            var job = imported(file, "");

            assertThat(figures(job))
                    .as(job.toString())
                    .isEqualTo("2 rows, 1 created, 0 changed, 0 unchanged, 1 rejected");
            assertThat(rejected(job)).contains("不接受公式", "'=HYPERLINK");
        }

        @Test
        void giantFieldsAndUnclosedQuotesEndTheImportWithTheirPlace() {
            fails(("名称,摘要\n低保对象," + "长".repeat(40_000) + "\n").getBytes(StandardCharsets.UTF_8), "第 2 行");
            var tooLong = imported("名称,摘要\n低保对象," + "长".repeat(2001) + "\n");
            assertThat(rejected(tooLong)).contains("超过 2000 个字符(实有 2001)");
        }

        @Test
        void hurtCharactersRefuseTheirRowOnly() {
            var rows = "名称\n"
                    + "养老机构%d\n".repeat(60).formatted((Object[])
                            java.util.stream.IntStream.range(0, 60).boxed().toArray());
            var file = rows.getBytes(StandardCharsets.UTF_8);
            file[rows.indexOf('\n') + 6 + 4] = (byte) 0xFF;

            var job = imported(file, "");

            assertThat(figures(job)).isEqualTo("60 rows, 59 created, 0 changed, 0 unchanged, 1 rejected");
            assertThat(rejected(job)).contains("请检查文件编码");
        }

        @Test
        void emptyAndHugeFilesAreRefusedAtOnce() throws IOException {
            assertThat(send(clerk, new byte[0], "").problem()).isEqualTo("catalog-import/empty");
            assertThat(announced(1L << 30)).startsWith("HTTP/1.1 413").contains("catalog-import/too-large");
        }

        /// What is answered to somebody who announces a file and sends nothing of it yet.
        private String announced(long bytes) throws IOException {
            var uri = calls.uri(IMPORTS);
            try (var socket = new Socket(uri.getHost(), uri.getPort())) {
                socket.getOutputStream()
                        .write(("POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                                        + "Content-Type: application/octet-stream\r\nIdempotency-Key: huge\r\n"
                                        + "Content-Length: %d\r\nConnection: close\r\n\r\n")
                                .formatted(IMPORTS, TestTokens.shared().of(clerk), bytes)
                                .getBytes(StandardCharsets.US_ASCII));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Test
    @DisplayName("Art. 8(1): a workbook of our own and its numbers and dates are read")
    void workbooksAreRead() throws IOException {
        var job = imported(
                workbook(
                        List.of("信息资源名称", "信息资源摘要", "信息项名称", "数据长度"),
                        List.of(List.of("低保对象", "在保人员", "姓名", 50), List.of("", "", "住址", 200))),
                "");

        assertThat(figures(job)).as(job.toString()).isEqualTo("2 rows, 1 created, 0 changed, 0 unchanged, 0 rejected");
        assertThat(job.path("format").asString()).isEqualTo("XLSX · 目录1");
        assertThat(entry("低保对象").at("/items/1/length").asInt()).isEqualTo(200);
    }

    private static byte[] workbook(List<String> headings, List<List<Object>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new ExcelSheet(out, "目录", headings)) {
            for (var row : rows) {
                sheet.row(row);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new java.util.TreeMap<String, String>();
        try (var in = new ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
            for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                parts.put(part.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] with(byte[] workbook, String name, String content) throws IOException {
        var parts = parts(workbook);
        parts.put(name, content);
        return zip(parts);
    }

    private static byte[] replaced(byte[] workbook, String before, String after) throws IOException {
        var parts = parts(workbook);
        for (var name : new ArrayList<>(parts.keySet())) {
            parts.compute(name, (_, content) -> String.valueOf(content).replace(before, after));
        }
        return zip(parts);
    }
}
