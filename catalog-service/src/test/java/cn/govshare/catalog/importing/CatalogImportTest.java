package cn.govshare.catalog.importing;

import static cn.govshare.catalog.CatalogSteps.OPERATOR;
import static cn.govshare.catalog.CatalogSteps.ok;
import static cn.govshare.catalog.CatalogSteps.path;
import static cn.govshare.catalog.importing.ImportSteps.IMPORTS;
import static cn.govshare.catalog.importing.ImportSteps.figures;
import static cn.govshare.catalog.importing.ImportSteps.samples;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.CatalogSteps;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@DisplayName("Art. 8(1): a department's catalog is taken in from a table")
class CatalogImportTest {
    private final Calls calls;
    private final JdbcClient jdbc;
    private final CatalogSteps steps;
    private Actor clerk = OPERATOR;
    private ImportSteps imports;

    @Autowired
    CatalogImportTest(Calls calls, JdbcClient jdbc) {
        this.calls = calls;
        this.jdbc = jdbc;
        this.steps = new CatalogSteps(calls);
        this.imports = new ImportSteps(calls, clerk);
    }

    @BeforeEach
    void aNewDepartment() {
        clerk = steps.clerk();
        imports = new ImportSteps(calls, clerk);
    }

    @Test
    @DisplayName(
            "Art. 8(1): good rows become drafts, bad rows come back with all their faults, and each column is reported")
    void goodRowsGoInAndBadRowsComeBack() {
        var job = imports.imported("""
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

        assertThat(samples(job, "")).as("what no column states").containsExactly("GUESSED →部门信息资源 ×5");

        var rejected = imports.rejected(job);
        assertThat(rejected)
                .startsWith("\ufeff行号,错误,信息资源名称,信息资源摘要,更新周期")
                .contains("5,\"", "信息资源名称:请填写信息资源名称。", "更新周期:无法识别的更新周期“每三天”", "共享类型:无法识别的共享类型“随便”")
                .contains("不接受公式", "'=1+1")
                .contains("涉及国家秘密")
                .doesNotContain("机密资源", "不得登记的内容");
        var entry = imports.entry("最低生活保障对象");
        assertThat(entry.path("status").asString()).isEqualTo("DRAFT");
        assertThat(entry.path("updateCycle").asString()).isEqualTo("YEARLY");
        assertThat(entry.path("sharingType").asString()).isEqualTo("CONDITIONAL");
    }

    @Test
    @DisplayName("Art. 8(1): one row per item: the rows of an entry go in together or not at all")
    void itemsAreGathered() {
        var job = imports.imported("""
            信息资源名称,信息项名称,字段名,数据类型,数据长度,是否主键,是否必填
            低保对象,公民身份号码,id_number,字符型(18),,是,是
            ,姓名,name,C,50,否,是
            低保对象,补助金额,amount,"N(10,2)",,,
            养老机构,名称,title,字符型,100,是,是
            ,床位数,beds,整数,十,,
            """);

        assertThat(figures(job)).as(job.toString()).isEqualTo("5 rows, 1 created, 0 changed, 0 unchanged, 2 rejected");
        var items = imports.entry("低保对象").path("items");
        assertThat(items.valueStream()
                        .map(item -> "%s %s %s %s"
                                .formatted(
                                        item.path("name").asString(),
                                        item.path("label").asString(),
                                        item.path("type").asString(),
                                        item.path("length").asString("-"))))
                .containsExactly("id_number 公民身份号码 STRING 18", "name 姓名 STRING 50", "amount 补助金额 DECIMAL 10");
        assertThat(items.get(2).path("scale").asInt()).isEqualTo(2);
        assertThat(imports.rejected(job)).contains("数据长度:“十”不是整数。", "同一条目的其他行有误");
    }

    @Test
    @DisplayName("Art. 8(1): sent again, a table changes what differs and doubles nothing; codes are kept")
    void importingAgainUpdates() {
        var table = "信息资源代码,信息资源名称,信息资源摘要\n332030025/%s,低保对象,%s\n,养老机构,机构\n";
        var code = number();

        assertThat(figures(imports.imported(table.formatted(code, "初稿"))))
                .isEqualTo("2 rows, 2 created, 0 changed, 0 unchanged, 0 rejected");
        assertThat(figures(imports.imported(table.formatted(code, "二稿"))))
                .isEqualTo("2 rows, 0 created, 1 changed, 1 unchanged, 0 rejected");

        var kept = ok(calls.as(clerk).get(path(new ResourceCode("332030025/" + code))), 200)
                .json();
        assertThat(kept.path("summary").asString()).isEqualTo("二稿");
        var foreign = new ImportSteps(calls, steps.clerk())
                .imported(table.formatted(code, "占用").getBytes(StandardCharsets.UTF_8), "");
        assertThat(figures(foreign)).isEqualTo("2 rows, 1 created, 0 changed, 0 unchanged, 1 rejected");
    }

    @Test
    @DisplayName("Art. 8(1): the same entry twice in one table is refused, not overwritten")
    void duplicatesWithinATableAreRefused() {
        var job = imports.imported("名称,摘要\n低保对象,一\n低保 对象,二\n332,三\n");

        assertThat(figures(job)).isEqualTo("3 rows, 2 created, 0 changed, 0 unchanged, 1 rejected");
        assertThat(imports.rejected(job)).contains("3,与第 2 行是同一条目");
        var codes = imports.imported("代码,名称\n332030025/000001,低保\n332030025/000001,养老\n"
                .replace("000001", number())
                .replace("代码,", "信息资源代码,"));
        assertThat(figures(codes)).isEqualTo("2 rows, 1 created, 0 changed, 0 unchanged, 1 rejected");
        assertThat(imports.rejected(codes)).contains("3,与第 2 行是同一条目");
    }

    /// A number that no other test's codes have.
    private String number() {
        return "%06d".formatted(Math.floorMod(clerk.department().hashCode(), 900_000));
    }

    @Test
    @DisplayName("Art. 8(1): formats and cycles are read by the dictionaries, and what a guess leaves out is told")
    void dictionariesAreUsed() {
        var job = imports.imported("""
            名称,更新频率,资源格式,格式类型
            甲资源,小时级,csv|xls|json,
            乙资源,每年(年报后更新),数据库,sql server
            丙资源,实时,羊皮纸,
            丁资源,每日,EXCEL,xlsx
            """);

        assertThat(figures(job)).as(job.toString()).isEqualTo("4 rows, 3 created, 0 changed, 0 unchanged, 1 rejected");
        assertThat(samples(job, "资源格式"))
                .contains("GUESSED csv|xls|json→电子表格:csv、xls(未取:json) ×1", "NORMALISED EXCEL→电子表格 ×1");
        assertThat(samples(job, "更新频率")).containsExactly("GUESSED 小时级→每日 ×1", "GUESSED 每年(年报后更新)→每年 ×1");
        assertThat(imports.rejected(job)).contains("无法识别的信息资源格式“羊皮纸”,可填:电子文件、电子表格");
        assertThat(imports.entry("甲资源").path("formatTypes").toString()).isEqualTo("[\"csv\",\"xls\"]");
        var second = imports.entry("乙资源");
        assertThat(second.path("format").asString()).isEqualTo("数据库");
        assertThat(second.path("formatTypes").toString()).isEqualTo("[\"sql server\"]");
    }

    @Test
    @DisplayName("Art. 8(1): entries that name each other in a circle become drafts, but the circle is not published")
    void circlesOfAssociatedResourcesAreNotPublished() {
        var first = "332030025/" + number();
        var second = "332030026/" + number();
        var job = imports.imported("信息资源代码,名称,关联资源代码\n%s,甲,%s\n%s,乙,%s\n".formatted(first, second, second, first));

        assertThat(figures(job)).isEqualTo("2 rows, 2 created, 0 changed, 0 unchanged, 0 rejected");
        var submitted = calls.as(clerk).post(path(new ResourceCode(first)) + "/submission");
        assertThat(submitted.status()).isEqualTo(422);
        assertThat(submitted.text()).contains("associated-never-lead-back");
    }

    @Test
    @DisplayName("Art. 8(1): a dry run reports everything and writes nothing")
    void dryRunWritesNothing() {
        var job = imports.imported("名称,更新周期\n低保对象,年\n养老机构,随便\n".getBytes(StandardCharsets.UTF_8), "?dryRun=true");

        assertThat(figures(job)).isEqualTo("2 rows, 1 created, 0 changed, 0 unchanged, 1 rejected");
        assertThat(imports.rejected(job)).contains("随便");
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

        var job = imports.imported(
                "编号,数据项名称,数据项描述,数据项内容（包括但不仅限于）,领域,共享类型\n1,加油站,相关信息,名称、地址、电话等,公共服务,看情况\n"
                        .getBytes(StandardCharsets.UTF_8),
                "?mapping=plan-2014");

        assertThat(figures(job)).as(job.toString()).isEqualTo("1 rows, 1 created, 0 changed, 0 unchanged, 0 rejected");
        var entry = imports.entry("加油站");
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
        assertThat(new ImportSteps(calls, steps.clerk())
                        .send(new byte[] {'x'}, "?mapping=plan-2014")
                        .problem())
                .isEqualTo("catalog-import/no-such-mapping");
        ok(calls.as(clerk).send("DELETE", "/api/v1/catalog-import-mappings/plan-2014", BodyPublishers.noBody()), 204);
    }

    @Test
    @DisplayName(
            "Art. 9(1): a department takes in its own entries only, the bureau those of every registered department")
    void providersAreResolved() {
        var name = "部门 " + clerk.department();
        var table = "名称,提供方\n低保对象,%s\n养老机构,不存在的局\n".formatted(name);

        var foreign = new ImportSteps(calls, steps.clerk()).imported(table.getBytes(StandardCharsets.UTF_8), "");
        assertThat(figures(foreign)).isEqualTo("2 rows, 0 created, 0 changed, 0 unchanged, 2 rejected");

        var bureau = new ImportSteps(calls, OPERATOR).imported(table.getBytes(StandardCharsets.UTF_8), "");
        assertThat(figures(bureau)).isEqualTo("2 rows, 1 created, 0 changed, 0 unchanged, 1 rejected");
        assertThat(imports.entry("低保对象").path("provider").asString())
                .isEqualTo(clerk.department().value());
        assertThat(calls.as(clerk)
                        .get(IMPORTS + "/" + bureau.path("id").asString())
                        .problem())
                .isEqualTo("catalog-import/not-found");
    }

    @Test
    @DisplayName("Art. 8(1): an import that was broken off goes on where it was")
    void brokenOffImportGoesOn() {
        var rows = new StringBuilder("名称\n");
        for (int i = 0; i < 30; i++) {
            rows.append("资源").append(i).append('\n');
        }
        var dry = imports.imported(rows.toString().getBytes(StandardCharsets.UTF_8), "?dryRun=true");
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

        imports.imported("名称\n另一资源\n");

        var done = imports.ended(id.toString());
        assertThat(figures(done)).isEqualTo("30 rows, 30 created, 0 changed, 0 unchanged, 0 rejected");
        var found = ok(calls.as(clerk).get("/api/v1/catalog-search/facets?provider=" + clerk.department()), 200)
                .json();
        assertThat(found.path("total").asInt()).isEqualTo(21);
    }
}
